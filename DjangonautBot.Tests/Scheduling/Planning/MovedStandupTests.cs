using DjangonautBot.Discord.Models;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Tests.Scheduling.Planning;

/// <summary>Posts before a stand-up move with it, and are dropped when it is cancelled.</summary>
internal sealed class MovedStandupTests
{
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
    private static readonly ProgramCalendar Calendar = new(new LocalDate(2026, 3, 2), Amsterdam, Weeks: 8);

    [Test]
    public void Usually_all_is_on_the_day_before_and_the_day_itself() =>
        Assert.That(PlanWeek3(), Is.EqualTo(["Wed 18 18:00 Reminder", "Thu 19 16:00 Brief", "Thu 19 17:00 Standup"]));

    [Test]
    public void A_moved_stand_up_takes_them_with_it() =>
        Assert.That(
            PlanWeek3(new StandupException(Week: 3, new WeekTime(IsoDayOfWeek.Friday, new LocalTime(12, 0)))),
            Is.EqualTo(["Thu 19 12:00 Reminder", "Fri 20 10:00 Brief", "Fri 20 11:00 Standup"]));

    [Test]
    public void A_cancelled_stand_up_leaves_nothing() => Assert.That(PlanWeek3(new StandupException(Week: 3, MovedTo: null)), Is.Empty);

    private static IEnumerable<string> PlanWeek3(params StandupException[] exceptions)
    {
        var team = new TeamPlan(
            new TeamId(1),
            new Snowflake(100),
            IsoDayOfWeek.Thursday,
            new LocalTime(18, 0),
            exceptions,
            [new ReminderPlan(new CrewId(1), new Snowflake(200), Amsterdam)]);
        var plan = new ProgramPlan(new CohortId(1), Calendar, Settings: [], [team], CaptainsChannelId: null);
        return PostPlanner.Plan(plan, Calendar.Start(3), Calendar.End(3))
            .Where(post => post.Post is RecurringPost.Reminder or RecurringPost.Brief or RecurringPost.Standup)
            .Select(post => $"{post.DueAt.InZone(Amsterdam).ToString("ddd dd HH':'mm", null)} {post.Post}");
    }
}
