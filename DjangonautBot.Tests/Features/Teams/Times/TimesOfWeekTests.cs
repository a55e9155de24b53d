using DjangonautBot.Features.Teams.Times;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Teams.Times;

/// <summary>Times of the week that lie in people's day, over all weeks and their clock changes.</summary>
internal sealed class TimesOfWeekTests
{
    private const int Minutes = 45;

    private static readonly DateTimeZone Amsterdam = Zone("Europe/Amsterdam");

    [Rule(MaxTest = 60)]
    public void A_time_suits_exactly_those_in_whose_day_every_minute_of_every_week_lies(
        ProgramCalendar calendar, DateTimeZone one, DateTimeZone other, byte weeksOver, WeekTime[] some)
    {
        var now = calendar.At((weeksOver % calendar.Weeks) + 1, IsoDayOfWeek.Wednesday, new LocalTime(10, 7));
        TeamMate[] people = [Person(1, one), Person(2, other)];

        var times = TimesOfWeek.Find(calendar, Minutes, people, now);

        foreach (var slot in some.Take(5).Select(time => new WeekTime(time.Day, new LocalTime(time.Time.Hour, time.Time.Minute / 30 * 30))))
        {
            var starts = StartsMinuteByMinute(calendar, slot, now);
            var notFor = people.Where(person => starts.Any(start => !LiesInDay(person.Zone, start)));
            var found = times.SingleOrDefault(time => time.At == slot);
            Assert.That(found?.Next, starts.Count == 0 ? Is.Null : Is.EqualTo(starts[0]));
            Assert.That(found?.NotFor ?? [], Is.EqualTo(starts.Count == 0 ? [] : notFor.ToArray()));
        }
    }

    [Test]
    public void A_time_that_one_week_pushes_out_of_the_day_does_not_suit()
    {
        // Amsterdam's clocks go forward on 29 March, New York's on 8 March: in between the two are an hour nearer.
        var calendar = new ProgramCalendar(new LocalDate(2026, 3, 2), Amsterdam, 8);
        var newYork = Person(1, Zone("America/New_York"));

        var inAllWeeks = Suitable(calendar, newYork, calendar.Start(1));
        var fromWeekFiveOn = Suitable(calendar, newYork, calendar.Start(5));

        Assert.That(inAllWeeks, Does.Contain(At(15, 0)).And.Contain(At(1, 0)).And.Not.Contain(At(14, 30)).And.Not.Contain(At(1, 30)));
        Assert.That(fromWeekFiveOn, Does.Contain(At(15, 0)).And.Contain(At(2, 0)).And.Not.Contain(At(14, 30)));
    }

    [Test]
    public void Half_hours_of_India_and_quarters_of_Nepal_are_kept_to_the_minute()
    {
        var calendar = new ProgramCalendar(new LocalDate(2026, 6, 1), Amsterdam, 8);

        // 9:00 in Kolkata is 5:30 in Amsterdam, and 21:00 in Kathmandu is 17:15.
        Assert.That(Suitable(calendar, Person(1, Zone("Asia/Kolkata")), calendar.Start(1))[0], Is.EqualTo(At(5, 30)));
        Assert.That(Suitable(calendar, Person(1, Zone("Asia/Kathmandu")), calendar.Start(1))[^1], Is.EqualTo(At(16, 30)));
    }

    [Test]
    public void A_break_counts_as_no_week()
    {
        var before = new ProgramCalendar(new LocalDate(2026, 2, 23), Amsterdam, 4);
        var withBreak = before with { Breaks = [new LocalDate(2026, 3, 9), new LocalDate(2026, 3, 16), new LocalDate(2026, 3, 23)] };
        var newYork = Person(1, Zone("America/New_York"));

        Assert.That(Suitable(before, newYork, before.Start(1)), Does.Not.Contain(At(2, 0)));
        Assert.That(Suitable(withBreak, newYork, before.Start(1)), Does.Contain(At(2, 0)));
    }

    [Test]
    public void What_is_over_is_left_out()
    {
        var calendar = new ProgramCalendar(new LocalDate(2026, 3, 2), Amsterdam, 2);
        var thursday = calendar.At(2, IsoDayOfWeek.Thursday, new LocalTime(12, 0));

        Assert.Multiple(() =>
        {
            Assert.That(
                TimesOfWeek.Find(calendar, Minutes, [Person(1, Amsterdam)], thursday)[0].At,
                Is.EqualTo(new WeekTime(IsoDayOfWeek.Thursday, new LocalTime(12, 30))));
            Assert.That(TimesOfWeek.Find(calendar, Minutes, [Person(1, Amsterdam)], calendar.Landing), Is.Empty);
        });
    }

    private static LocalTime At(int hour, int minute) => new(hour, minute);

    private static IReadOnlyList<LocalTime> Suitable(ProgramCalendar calendar, TeamMate person, Instant now) =>
    [
        .. TimesOfWeek.Find(calendar, Minutes, [person], now)
            .Where(time => time.At.Day == IsoDayOfWeek.Wednesday && time.NotFor.Count == 0)
            .Select(time => time.At.Time),
    ];

    private static List<Instant> StartsMinuteByMinute(ProgramCalendar calendar, WeekTime slot, Instant now) =>
        [.. Enumerable.Range(1, calendar.Weeks).Select(week => calendar.At(week, slot.Day, slot.Time)).Where(start => start > now)];

    private static bool LiesInDay(DateTimeZone zone, Instant start) => Enumerable.Range(0, Minutes)
        .All(minute => (start + Duration.FromMinutes(minute)).InZone(zone).Hour is >= 9 and < 21);

    private static TeamMate Person(int id, DateTimeZone zone) => new(new CrewId(id), $"Person {id}", zone);

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
