using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Tests.Support;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace DjangonautBot.Tests.Scheduling.Planning;

internal sealed class ProgramCalendarTests
{
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    [Test]
    public void Week_1_contains_the_start_date_whatever_day_that_is([Range(2, 8)] int day)
    {
        var calendar = new ProgramCalendar(new LocalDate(2026, 3, day), Amsterdam, 8);

        Assert.That(
            (calendar.Monday(1), calendar.Sunday(1)), Is.EqualTo((new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 8))));
    }

    [Test]
    public void Week_0_comes_before_it_and_after_the_last_week_the_cohort_has_landed()
    {
        var calendar = new ProgramCalendar(new LocalDate(2026, 3, 2), Amsterdam, 8);

        Assert.That(calendar.Start(0), Is.EqualTo(Instant.FromUtc(2026, 2, 22, 23, 0)));
        // On the way, summer time has begun.
        Assert.That(calendar.Landing, Is.EqualTo(Instant.FromUtc(2026, 4, 26, 22, 0)));
    }

    [Rule]
    public void A_week_runs_from_Monday_to_Sunday(ProgramCalendar calendar)
    {
        foreach (var week in Weeks(calendar))
        {
            Assert.That(calendar.Monday(week).DayOfWeek, Is.EqualTo(IsoDayOfWeek.Monday));
            Assert.That(calendar.Sunday(week), Is.EqualTo(calendar.Monday(week).PlusDays(6)));
        }
    }

    [Rule]
    public void Between_two_weeks_there_are_breaks_only(ProgramCalendar calendar)
    {
        foreach (var week in Enumerable.Range(0, calendar.Weeks))
        {
            var between = new List<LocalDate>();
            for (var monday = calendar.Sunday(week).PlusDays(1); monday < calendar.Monday(week + 1); monday = monday.PlusWeeks(1))
            {
                between.Add(monday);
            }

            Assert.That(between, Is.SubsetOf(calendar.Breaks));
        }
    }

    [Rule]
    public void No_week_is_in_a_break(ProgramCalendar calendar) =>
        Assert.That(Enumerable.Range(1, calendar.Weeks).Select(calendar.Monday).Intersect(calendar.Breaks), Is.Empty);

    [Rule]
    public void A_break_counts_to_the_week_before_it(ProgramCalendar calendar)
    {
        foreach (var monday in calendar.Breaks.Where(monday => monday < calendar.Monday(calendar.Weeks)))
        {
            var noon = calendar.At(monday, LocalTime.Noon);

            Assert.That(calendar.IsBreak(noon), Is.True);
            Assert.That(calendar.Monday(calendar.WeekAt(noon)), Is.LessThan(monday));
            Assert.That(calendar.Monday(calendar.WeekAt(noon) + 1), Is.GreaterThan(monday));
        }
    }

    [Rule]
    public void After_the_last_week_the_cohort_has_landed(ProgramCalendar calendar)
    {
        Assert.That(calendar.WeekAt(calendar.Landing), Is.EqualTo(calendar.Weeks + 1));
        Assert.That(calendar.IsBreak(calendar.Landing), Is.False);
    }

    [Rule]
    public void The_start_date_is_in_week_1(ProgramCalendar calendar) =>
        Assert.That(calendar.StartsOn, Is.InRange(calendar.Monday(1), calendar.Sunday(1)));

    [Rule]
    public void A_week_begins_at_its_start_and_not_a_moment_before(ProgramCalendar calendar)
    {
        foreach (var week in Weeks(calendar))
        {
            AssertBounds(calendar, week);
        }
    }

    // Chance seldom meets the Mondays that matter most.
    [Test]
    public void A_week_begins_at_its_start_wherever_the_clocks_change_near_it()
    {
        foreach (var (zone, change) in ClockChanges())
        {
            var calendar = new ProgramCalendar(change.InZone(zone).Date, zone, 8);
            AssertBounds(calendar, 1);
            AssertBounds(calendar, 2);
        }
    }

    // Chance has not met every zone in every year either.
    [Test]
    public void In_every_zone_and_year_a_week_begins_at_its_start_breaks_or_not()
    {
        foreach (var zone in DateTimeZoneProviders.Tzdb.GetAllZones())
        {
            for (var day = new LocalDate(2020, 1, 1); day.Year <= 2040; day = day.PlusWeeks(10))
            {
                var monday = ProgramCalendar.MondayOf(day);
                AssertBoundsOfAll(new ProgramCalendar(day, zone, 10));
                AssertBoundsOfAll(new ProgramCalendar(day, zone, 8, monday.PlusWeeks(3), monday.PlusWeeks(4)));
            }
        }
    }

    [Rule]
    public void A_stand_up_keeps_its_day_and_time_of_day(ProgramCalendar calendar, LocalTime time)
    {
        foreach (var week in Weeks(calendar))
        {
            foreach (var day in Enum.GetValues<IsoDayOfWeek>()[1..])
            {
                AssertAt(calendar, week, day, time);
            }
        }
    }

    [Test]
    public void A_clock_change_moves_no_stand_up_but_one_that_falls_into_its_gap()
    {
        foreach (var (zone, change) in ClockChanges())
        {
            var local = change.InZone(zone).LocalDateTime;
            var calendar = new ProgramCalendar(local.Date, zone, 8);
            foreach (var minutes in new[] { -90, -60, -30, -1, 0, 1, 30, 60 })
            {
                var near = local.PlusMinutes(minutes);
                AssertAt(
                    calendar,
                    near.Date < calendar.Monday(1) ? 0
                        : near.Date > calendar.Sunday(1) ? 2
                        : 1,
                    near.DayOfWeek,
                    near.TimeOfDay);
            }
        }
    }

    [Test]
    public void A_time_that_the_clocks_skip_moves_forward_by_the_gap()
    {
        var calendar = new ProgramCalendar(new LocalDate(2026, 3, 23), Amsterdam, 8);

        var skipped = calendar.At(1, IsoDayOfWeek.Sunday, new LocalTime(2, 30));

        Assert.That(skipped.InZone(Amsterdam).LocalDateTime, Is.EqualTo(new LocalDateTime(2026, 3, 29, 3, 30)));
    }

    [Test]
    public void A_time_that_comes_twice_means_the_first()
    {
        var calendar = new ProgramCalendar(new LocalDate(2026, 10, 19), Amsterdam, 8);

        Assert.That(calendar.At(1, IsoDayOfWeek.Sunday, new LocalTime(2, 30)), Is.EqualTo(Instant.FromUtc(2026, 10, 25, 0, 30)));
    }

    private static void AssertBounds(ProgramCalendar calendar, int week)
    {
        Assert.That(calendar.WeekAt(calendar.Start(week)), Is.EqualTo(week), $"{calendar}");
        Assert.That(calendar.WeekAt(calendar.Start(week) - Duration.Epsilon), Is.EqualTo(week - 1), $"{calendar}");
    }

    private static void AssertBoundsOfAll(ProgramCalendar calendar)
    {
        // A million of these are too many for the constraints that NUnit makes.
        for (var week = 0; week <= calendar.Weeks; week++)
        {
            var pauses = (Period.DaysBetween(calendar.Sunday(week), calendar.Monday(week + 1)) - 1) / 7;
            if (calendar.WeekAt(calendar.Start(week)) != week
                || calendar.WeekAt(calendar.Start(week) - Duration.Epsilon) != week - 1
                || calendar.WeekAt(calendar.End(week) - Duration.Epsilon) != week
                || calendar.IsBreak(calendar.End(week)) != (pauses > 0))
            {
                Assert.Fail($"Week {week} of {calendar}");
            }
        }
    }

    private static void AssertAt(ProgramCalendar calendar, int week, IsoDayOfWeek day, LocalTime time)
    {
        var wanted = calendar.Monday(week).PlusDays((int)day - 1).At(time);
        var mapping = calendar.Zone.MapLocal(wanted);

        var at = calendar.At(week, day, time);

        var expected = mapping.Count == 0
            ? wanted.PlusSeconds(Gap(mapping))
            : wanted;
        Assert.That(at.InZone(calendar.Zone).LocalDateTime, Is.EqualTo(expected), $"{calendar}");
        if (mapping.Count == 2)
        {
            Assert.That(at, Is.EqualTo(mapping.First().ToInstant()), $"{calendar}");
        }
    }

    private static int Gap(ZoneLocalMapping mapping) =>
        mapping.LateInterval.WallOffset.Seconds - mapping.EarlyInterval.WallOffset.Seconds;

    private static IEnumerable<int> Weeks(ProgramCalendar calendar) => [0, 1, Math.Min(2, calendar.Weeks), calendar.Weeks];

    private static IEnumerable<(DateTimeZone Zone, Instant Change)> ClockChanges() =>
        from zone in DateTimeZoneProviders.Tzdb.GetAllZones()
        from interval in zone.GetZoneIntervals(new Interval(Instant.FromUtc(2020, 1, 1, 0, 0), Instant.FromUtc(2041, 1, 1, 0, 0)))
        where interval.HasEnd
        select (zone, interval.End);
}
