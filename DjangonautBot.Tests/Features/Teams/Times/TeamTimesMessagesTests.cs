using DjangonautBot.Features.Teams.Times;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Features.Captains;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Teams.Times;

internal sealed class TeamTimesMessagesTests
{
    private static readonly string[] HardNames =
        ["Ada", new string('*', 50), "``` `", "@everyone", string.Concat(Enumerable.Repeat("👩🏽‍🚀", 7))];

    [Rule(MaxTest = 100)]
    public void Any_team_makes_messages_that_Discord_takes(DateTimeZone[] zones, byte silent)
    {
        var times = Times(silent, [.. zones.Take(12).Select((zone, place) => (HardNames[place % HardNames.Length], zone))]);

        Assert.That(DiscordLimits.Complaints(TeamTimesMessages.Show(times)), Is.Empty);
        foreach (var time in times.ForMost.Take(2))
        {
            Assert.That(DiscordLimits.Complaints(TeamTimesMessages.Preview(times, time)), Is.Empty);
        }
    }

    [Test]
    public void Days_with_the_same_times_stand_together()
    {
        var times = Times(
            silent: 2, ("Ada", Zone("Europe/Amsterdam")), ("Bilal", Zone("Asia/Kolkata")), ("Chidi", Zone("America/New_York")));

        Approved.Verify("TeamTimes", TeamTimesMessages.Show(times).Text() + "\n");
    }

    [Test]
    public void The_menu_has_the_times_farthest_from_everybodys_night()
    {
        var times = Times(silent: 0, ("Ada", DateTimeZone.Utc));

        var menu = TeamTimesMessages.Show(times).Menus().Single();

        Assert.That(menu.Options, Has.Count.EqualTo(25));
        Assert.That(
            menu.Options.Select(option => option.Label.Split(" at ")[1]).Distinct().Order(),
            Is.EqualTo(["14:00", "14:30", "15:00", "15:30"]));
    }

    [Test]
    public void Two_times_in_a_row_are_a_range_and_one_alone_is_none()
    {
        SuitableTime[] times = [Time(IsoDayOfWeek.Monday, 9, 0), Time(IsoDayOfWeek.Monday, 9, 30), Time(IsoDayOfWeek.Monday, 12, 0),
            Time(IsoDayOfWeek.Wednesday, 9, 0)];

        Assert.That(TimeRanges.Lines(times), Is.EqualTo(["**Monday** 9:00–9:30, 12:00", "**Wednesday** 9:00"]));
    }

    private static SuitableTime Time(IsoDayOfWeek day, int hour, int minute) =>
        new(new WeekTime(day, new LocalTime(hour, minute)), Instant.MinValue, [], Duration.Zero);

    private static TeamTimes Times(int silent, params (string Name, DateTimeZone Zone)[] people)
    {
        var cohort = Views.Cohort(8) with { TimeZone = DateTimeZone.Utc };
        return TeamTimes.Of(
            cohort,
            Views.Team(1, "Pluto"),
            [.. people.Select((person, place) => new TeamMate(new CrewId(place + 1), person.Name, person.Zone))],
            silent,
            cohort.Calendar.Start(1));
    }

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
