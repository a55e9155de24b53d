using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Tests.Support;
using NodaTime;
using NodaTime.Extensions;

namespace DjangonautBot.Tests.Features.PostSettings.Planning;

/// <summary>Rules that hold for any calendar, zones and settings.</summary>
internal sealed class PostPlannerRulesTests
{
    private static readonly LocalTime Nine = new(9, 0);
    private static readonly LocalTime Twenty = new(20, 0);
    private static readonly Duration AMonth = Duration.FromDays(30);

    [Rule(MaxTest = 100)]
    public void No_post_is_planned_twice(ProgramPlan plan) =>
        Assert.That(WholeProgram(plan).Select(post => (post.Post, post.SubjectId, post.Week)), Is.Unique);

    [Rule(MaxTest = 100)]
    public void Posts_come_in_order(ProgramPlan plan) =>
        Assert.That(WholeProgram(plan).Select(post => post.DueAt), Is.Ordered);

    [Rule]
    public void Posts_are_due_from_the_beginning_of_an_interval_and_before_its_end(ProgramPlan plan, LocalDate day, LocalTime time)
    {
        var (since, until) = (Inside(plan, day, time), Inside(plan, day, time) + Duration.FromDays(3));

        Assert.That(PostPlanner.Plan(plan, since, until).Where(post => post.DueAt < since || post.DueAt >= until), Is.Empty);
    }

    [Rule]
    public void An_interval_has_the_posts_of_its_parts(ProgramPlan plan, LocalDate day, LocalTime time)
    {
        var middle = Inside(plan, day, time);
        var (since, until) = (middle - Duration.FromDays(5), middle + Duration.FromDays(9));

        Assert.That(
            PostPlanner.Plan(plan, since, middle).Concat(PostPlanner.Plan(plan, middle, until)),
            Is.EqualTo(PostPlanner.Plan(plan, since, until)));
    }

    [Rule(MaxTest = 50)]
    public void The_days_of_a_program_together_have_all_its_posts(ProgramPlan plan)
    {
        var (since, until) = (plan.Calendar.Start(0) - AMonth, plan.Calendar.Landing + AMonth);
        var days = Enumerable.Range(0, (int)(until - since).TotalDays + 1).Select(day => since + Duration.FromDays(day));

        Assert.That(
            days.SelectMany(day => PostPlanner.Plan(plan, day, Instant.Min(until, day + Duration.FromDays(1)))),
            Is.EqualTo(PostPlanner.Plan(plan, since, until)));
    }

    [Rule]
    public void An_opening_comes_within_its_week(ProgramPlan plan) =>
        Assert.That(
            WholeProgram(plan)
                .Where(post => post.Post == RecurringPost.Week)
                .Where(post => post.DueAt < plan.Calendar.Start(post.Week) || post.DueAt >= plan.Calendar.End(post.Week)),
            Is.Empty);

    [Rule]
    public void A_break_has_no_posts_but_those_around_a_stand_up_and_the_daily_ones(ProgramPlan plan) =>
        Assert.That(
            WholeProgram(plan)
                .Where(post => plan.Calendar.IsBreak(post.DueAt))
                .Select(post => PostDefaults.TimingOf(post.Post)),
            Has.All.Matches<PostTiming>(timing => timing is PostTiming.BeforeStandup or PostTiming.AfterStandup or PostTiming.Daily));

    [Rule]
    public void Waiting_questions_come_on_each_day_until_all_that_were_taken_have_been_told(ProgramPlan plan)
    {
        var days = Period.DaysBetween(plan.Calendar.Monday(0), plan.Calendar.Sunday(plan.Calendar.Weeks)) + 1 + 14 + 3;
        var isOn = plan with { Settings = [.. plan.Settings.Where(setting => setting.Post != RecurringPost.Questions)] };

        Assert.That(
            WholeProgram(isOn).Count(post => post.Post == RecurringPost.Questions), Is.EqualTo(days * isOn.Teams.Count));
    }

    [Rule]
    public void A_post_is_of_use_after_it_is_due(ProgramPlan plan) =>
        Assert.That(WholeProgram(plan).Where(post => post.UsefulUntil <= post.DueAt), Is.Empty);

    [Rule]
    public void A_reminder_comes_in_civil_hours_of_the_persons_own_zone(ProgramPlan plan) =>
        Assert.That(UncivilReminders(plan, plan.Calendar.Start(0) - AMonth, plan.Calendar.Landing + AMonth), Is.Empty);

    [Rule]
    public void A_reminder_comes_before_its_stand_up_and_not_before_week_1_has_opened(ProgramPlan plan) =>
        Assert.That(
            WholeProgram(plan).Where(post => post.Post == RecurringPost.Reminder
                && (post.DueAt < plan.Calendar.Start(1) || post.DueAt >= post.UsefulUntil)),
            Is.Empty);

    // Chance seldom meets the days on which the clocks change.
    [Test]
    public void A_reminder_comes_in_civil_hours_wherever_and_whenever_the_clocks_change()
    {
        foreach (var zone in DateTimeZoneProviders.Tzdb.GetAllZones())
        {
            foreach (var change in Changes(zone))
            {
                foreach (var hours in new[] { -12, -4, 0, 1, 8, 30 })
                {
                    var wanted = change + Duration.FromHours(hours);
                    var due = WakingHours.AtOrBefore(wanted, zone);

                    Assert.That(IsCivil(due, zone), Is.True, $"{zone} {due}");
                    Assert.That(due, Is.InRange(wanted - Duration.FromHours(15), wanted), $"{zone} {wanted}");
                }
            }
        }
    }

    private static IReadOnlyList<PlannedPost> WholeProgram(ProgramPlan plan) =>
        PostPlanner.Plan(plan, plan.Calendar.Start(0) - AMonth, plan.Calendar.Landing + AMonth);

    // Chance seldom meets a program, so the day is counted from its start.
    private static Instant Inside(ProgramPlan plan, LocalDate day, LocalTime time) =>
        plan.Calendar.At(plan.Calendar.Monday(0).PlusDays((day.DayOfYear + (day.Year * 7)) % ((plan.Calendar.Weeks + 4) * 7)), time);

    private static IEnumerable<PlannedPost> UncivilReminders(ProgramPlan plan, Instant since, Instant until)
    {
        var zones = plan
            .Teams.SelectMany(team => team.Reminders)
            .ToDictionary(reminder => reminder.CrewId.Value, reminder => reminder.Zone);
        return PostPlanner.Plan(plan, since, until)
            .Where(post => post.Post == RecurringPost.Reminder && !IsCivil(post.DueAt, zones[post.SubjectId]));
    }

    private static bool IsCivil(Instant instant, DateTimeZone zone) =>
        instant.InZone(zone).TimeOfDay is var time && time >= Nine && time <= Twenty;

    private static IEnumerable<Instant> Changes(DateTimeZone zone) =>
        zone.GetZoneIntervals(new Interval(Instant.FromUtc(2020, 1, 1, 0, 0), Instant.FromUtc(2041, 1, 1, 0, 0)))
            .Where(interval => interval.HasEnd)
            .Select(interval => interval.End);
}
