using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Captains;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Me;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Tests.Features.Captains;

internal sealed class PersonWeeksTests
{
    private static readonly ProgramCalendar Calendar = new(new LocalDate(2026, 3, 2), DateTimeZone.Utc, 6);

    private static readonly CrewId Ada = new(1);

    private static readonly Snowflake User = new(1);

    private static readonly TeamId Pluto = new(1);

    [Test]
    public void A_week_without_a_word_is_nothing_yet_and_one_that_has_not_begun_is_to_come() =>
        Assert.That(
            Weeks(now: Calendar.Start(3)),
            Is.EqualTo([
                WeekStatus.Nothing,
                WeekStatus.Nothing,
                WeekStatus.Nothing,
                WeekStatus.Upcoming,
                WeekStatus.Upcoming,
                WeekStatus.Upcoming,
            ]));

    [Test]
    public void Weeks_before_somebody_joined_are_not_held_against_them() =>
        Assert.That(
            Weeks(now: Calendar.End(3) - Duration.FromHours(1), joinedAt: Calendar.Start(2) + Duration.FromDays(6)).Take(3),
            Is.EqualTo([WeekStatus.NotInCrew, WeekStatus.Nothing, WeekStatus.Nothing]));

    [Test]
    public void A_day_away_makes_a_week_away_unless_there_is_a_check_in() =>
        Assert.That(
            Weeks(
                now: Calendar.Start(4),
                checkIns: [CheckIn(3)],
                absences: [Away(new LocalDate(2026, 3, 15), new LocalDate(2026, 3, 16))]),
            Is.EqualTo([
                WeekStatus.Nothing,
                WeekStatus.Away,
                WeekStatus.CheckedIn,
                WeekStatus.Nothing,
                WeekStatus.Upcoming,
                WeekStatus.Upcoming,
            ]));

    [Test]
    public void Whoever_left_the_server_counts_as_away_from_then_on() =>
        Assert.That(
            Weeks(now: Calendar.Start(3), goneSince: Calendar.Start(2)).Take(3),
            Is.EqualTo([WeekStatus.Nothing, WeekStatus.Away, WeekStatus.Away]));

    [Test]
    public void Whoever_came_back_to_the_server_was_away_all_the_same() =>
        Assert.That(
            Weeks(now: Calendar.Start(3), goneSince: Calendar.Start(2), seenAt: Calendar.End(2)).Take(3),
            Is.EqualTo([WeekStatus.Nothing, WeekStatus.Away, WeekStatus.Nothing]));

    [TestCase("...", 2, true)]
    [TestCase("...", 1, false, Description = "The week under way is not over.")]
    [TestCase("..x", 2, false, Description = "They are back.")]
    [TestCase(".q.", 2, false)]
    [TestCase("a..", 2, false)]
    [TestCase("x...", 3, true)]
    [TestCase("-..", 2, false, Description = "They have been here for one week.")]
    public void Two_weeks_of_nothing_are_a_sign_once_they_are_over(string weeks, int over, bool isSilent)
    {
        var person = new PersonWeeks(Ada, User, "Ada", [.. weeks.Select(Mark), WeekStatus.Upcoming], SaidTooMuchTwice: false);

        Assert.That(person.IsSilent(over), Is.EqualTo(isSilent));
    }

    [TestCase("ff", true)]
    [TestCase("f", false)]
    [TestCase("fgf", true)]
    [TestCase("gf f", true, Description = "A week without a pace in between.")]
    [TestCase("ffg", true)]
    [TestCase("gfg", false)]
    public void Too_much_twice_means_any_two_weeks(string paces, bool isStrained)
    {
        var checkIns = paces.Select((pace, index) => CheckIn(index + 1) with
        {
            Pace = pace switch { 'f' => Pace.TooMuch, 'g' => Pace.Gentle, _ => null },
        });

        Assert.That(Person(Calendar.Landing, [.. checkIns]).SaidTooMuchTwice, Is.EqualTo(isStrained));
    }

    private static WeekStatus Mark(char sign) => sign switch
    {
        'x' => WeekStatus.CheckedIn,
        'q' => WeekStatus.Quiet,
        'a' => WeekStatus.Away,
        '-' => WeekStatus.NotInCrew,
        _ => WeekStatus.Nothing,
    };

    private static IReadOnlyList<WeekStatus> Weeks(
        Instant now,
        Instant? joinedAt = null,
        Instant? goneSince = null,
        Instant? seenAt = null,
        IReadOnlyList<RecordedCheckIn>? checkIns = null,
        IReadOnlyList<Absence>? absences = null) =>
        Person(now, checkIns ?? [], joinedAt, goneSince, seenAt, absences).Weeks;

    private static PersonWeeks Person(
        Instant now,
        IReadOnlyList<RecordedCheckIn> checkIns,
        Instant? joinedAt = null,
        Instant? goneSince = null,
        Instant? seenAt = null,
        IReadOnlyList<Absence>? absences = null) =>
        PersonWeeks.Of(
            new Djangonaut { CrewId = Ada, UserId = User, TeamId = Pluto, DisplayName = "Ada" },
            WeekCounter.Count(
                Calendar,
                Enumerable.Range(1, Math.Min(Calendar.Weeks, Calendar.WeekAt(now))),
                now,
                [
                    new HeldRole
                    {
                        CrewId = Ada,
                        Role = CrewRole.Djangonaut,
                        TeamId = Pluto,
                        GivenAt = joinedAt ?? Calendar.Start(0),
                    },
                ],
                checkIns,
                goneSince is null ? [] : [new ServerAbsence { CrewId = Ada, GoneSince = goneSince.Value, SeenAt = seenAt }]),
            absences ?? [],
            Calendar,
            now);

    private static RecordedCheckIn CheckIn(int week) => new() { CrewId = Ada, TeamId = Pluto, Week = week, IsQuiet = false };

    private static Absence Away(LocalDate from, LocalDate? until) => new() { CrewId = Ada, AwayFrom = from, AwayUntil = until };
}
