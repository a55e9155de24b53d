using DjangonautBot.Features.Calendars;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Calendars;

/// <summary>The items that calendars have.</summary>
internal sealed class CalendarPlanTests
{
    private static readonly ProgramCalendar Eight =
        new(new LocalDate(2026, 3, 2), DateTimeZoneProviders.Tzdb["Europe/Amsterdam"], 8, new LocalDate(2026, 3, 30));

    private static readonly WeekTime Thursday = new(IsoDayOfWeek.Thursday, new LocalTime(18, 0));

    [Rule]
    public void Each_week_has_its_stand_up_at_the_instant_at_which_it_is_held(ProgramCalendar calendar, WeekTime at)
    {
        var times = SampleCalendars.Times(calendar, at);

        var items = CalendarPlan.Standups(SampleCalendars.Cohort(calendar), times, SampleCalendars.NoWeeks).ToList();

        Assert.That(
            items.Select(item => ((ItemTime.Meeting)item.Time).StartsAt),
            Is.EqualTo(Enumerable.Range(1, calendar.Weeks).Select(week => times.At(week)!.Value)));
        Assert.That(items.Select(item => item.Key), Is.Unique);
    }

    [Rule]
    public void All_items_lie_within_the_program(ProgramCalendar calendar, WeekTime at)
    {
        var cohort = SampleCalendars.Cohort(calendar);
        var items = SampleCalendars.Of(cohort, SampleCalendars.Times(calendar, at)).Items.Select(published => published.Item.Time);

        Assert.That(
            items.Select(time => time switch
            {
                ItemTime.Meeting meeting => meeting.StartsAt,
                ItemTime.Days days => calendar.Zone.AtStartOfDay(days.First).ToInstant(),
                _ => Instant.MinValue,
            }),
            Is.All.InRange(calendar.Start(0), calendar.Landing));
    }

    [Rule]
    public void No_stand_up_is_in_a_break(ProgramCalendar calendar, WeekTime at)
    {
        var cohort = SampleCalendars.Cohort(calendar);
        var breaks = CalendarPlan.Breaks(cohort).Select(item => (ItemTime.Days)item.Time).ToList();
        var days = CalendarPlan.Standups(cohort, SampleCalendars.Times(calendar, at), SampleCalendars.NoWeeks)
            .Select(item => ((ItemTime.Meeting)item.Time).StartsAt.InZone(calendar.Zone).Date);

        Assert.That(days.Where(day => breaks.Any(pause => pause.First <= day && day < pause.After)), Is.Empty);
    }

    [Test]
    public void A_cancelled_stand_up_is_marked_at_its_usual_time()
    {
        var times = Times with { Exceptions = [new StandupException(3, MovedTo: null)] };

        var item = Plan(Cohort, times)[2];

        Assert.That((item.IsCancelled, item.Time), Is.EqualTo((true, Meeting(times.UsuallyAt(3)))));
    }

    [Test]
    public void A_week_that_one_leads_is_marked() =>
        Assert.That(
            CalendarPlan.Standups(Cohort, Times, new HashSet<int> { 2 }).Take(3).Select(item => item.Title),
            Is.EqualTo(
                [
                    "🛰️ Pluto: stand-up of week 1", "🧭 You lead Pluto: stand-up of week 2", "🛰️ Pluto: stand-up of week 3",
                ]));

    [Test]
    public void Of_another_team_only_the_stand_ups_that_one_leads_are_there() =>
        Assert.That(
            CalendarPlan.Standups(Cohort, Times, new HashSet<int> { 2, 5 }, onlyLed: true).Select(item => item.Key),
            Is.EqualTo(["standup:7:2", "standup:7:5"]));

    [TestCase("<#5>", "https://discord.com/channels/10/5")]
    [TestCase("https://meet.example/a,b", "https://meet.example/a,b")]
    [TestCase(null, null)]
    public void A_place_opens_from_any_calendar(string? place, string? shown) =>
        Assert.That(Plan(Cohort, SampleCalendars.Times(Eight, Thursday, place: place))[0].Place, Is.EqualTo(shown));

    [Test]
    public void A_break_is_a_week_of_whole_days() =>
        Assert.That(
            CalendarPlan.Breaks(Cohort).Select(item => item.Time),
            Is.EqualTo([new ItemTime.Days(new LocalDate(2026, 3, 30), new LocalDate(2026, 4, 6))]));

    [Test]
    public void Weeks_open_on_Mondays_from_week_0_on()
    {
        var openings = CalendarPlan.Openings(Cohort).Select(item => (((ItemTime.Days)item.Time).First, item.Title)).ToList();

        Assert.That(openings, Has.Count.EqualTo(9));
        Assert.That(openings[0], Is.EqualTo((new LocalDate(2026, 2, 23), "🚀 Session 6: week 0, to settle in")));
        Assert.That(openings[5], Is.EqualTo((new LocalDate(2026, 4, 6), "🚀 Session 6: week 5 of 8 opens")));
    }

    [Test]
    public void What_comes_after_an_early_end_is_not_held()
    {
        var closed = Cohort with { ClosedAt = Times.At(3) };

        Assert.That(Plan(closed, Times), Has.Count.EqualTo(2));
        Assert.That(CalendarPlan.Breaks(closed), Is.Empty);
        Assert.That(CalendarPlan.Openings(closed).Count(), Is.EqualTo(4));
    }

    private static Cohort Cohort => SampleCalendars.Cohort(Eight);

    private static StandupTimes Times => SampleCalendars.Times(Eight, Thursday);

    private static ItemTime.Meeting Meeting(Instant at) => new(at, at + Duration.FromMinutes(45));

    private static IReadOnlyList<CalendarItem> Plan(Cohort cohort, StandupTimes times) =>
        [.. CalendarPlan.Standups(cohort, times, SampleCalendars.NoWeeks)];
}
