using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Features.PostSettings;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.PostSettings;

internal sealed class PlanComparisonTests
{
    private static readonly ProgramCalendar Calendar = new(new LocalDate(2026, 3, 2), DateTimeZone.Utc, 4);
    private static readonly Instant WeekBefore = Instant.FromUtc(2026, 2, 20, 12, 0);
    private static readonly Dictionary<long, string> Names = new() { [1] = "Mars", [2] = "Pluto" };

    [Test]
    public void Nothing_moves_where_nothing_changes() =>
        Assert.That(PlanComparison.Compare(Plan(Calendar), Plan(Calendar), Names, WeekBefore), Is.Empty);

    [Test]
    public void A_break_moves_everything_after_it_by_a_week()
    {
        var plannedMoves = PlanComparison.Compare(
            Plan(Calendar),
            Plan(Calendar with { Breaks = [new LocalDate(2026, 3, 16)] }),
            Names,
            WeekBefore);

        Assert.That(plannedMoves.Select(plannedMove => plannedMove.Week).Distinct(), Is.EquivalentTo([3, 4]));
        Assert.That(plannedMoves.Select(plannedMove => plannedMove.After - plannedMove.Before), Has.All.EqualTo(Duration.FromDays(7)));
    }

    [Test]
    public void Each_teams_stand_up_is_told_and_what_is_at_one_time_for_all_is_told_once()
    {
        var plannedMoves = PlanComparison.Compare(Plan(Calendar), Plan(Calendar with { Weeks = 5 }), Names, WeekBefore);

        Assert.That(
            plannedMoves.Where(plannedMove => plannedMove.Post is null).Select(plannedMove => (plannedMove.Team, plannedMove.Week)),
            Is.EqualTo([("Mars", 5), ("Pluto", 5)]));
        Assert.That(
            plannedMoves.Where(plannedMove => plannedMove.Post is RecurringPost.Week),
            Is.EqualTo([new PlannedMove(RecurringPost.Week, null, 5, null, Instant.FromUtc(2026, 3, 30, 9, 0))]));
    }

    [Test]
    public void A_shorter_program_leaves_out_what_would_have_come()
    {
        var plannedMoves = PlanComparison.Compare(Plan(Calendar), Plan(Calendar with { Weeks = 3 }), Names, WeekBefore);

        Assert.That(
            plannedMoves.Select(plannedMove => (plannedMove.Week, plannedMove.After)).Distinct(),
            Is.EqualTo([(4, (Instant?)null)]));
    }

    [Test]
    public void What_was_posted_already_is_not_told_as_something_new()
    {
        var later = Calendar with { StartsOn = Calendar.StartsOn.PlusWeeks(1) };

        var plannedMoves = PlanComparison.Compare(Plan(Calendar), Plan(later), Names, Calendar.Start(1));

        Assert.That(
            plannedMoves.Where(plannedMove => plannedMove.Week == 0),
            Has.None.Matches<PlannedMove>(plannedMove => plannedMove!.Post == RecurringPost.Week));
    }

    [Test]
    public void Reminders_are_private_and_questions_are_every_day() =>
        Assert.That(
            PlanComparison
                .Compare(Plan(Calendar), Plan(Calendar with { Weeks = 6 }), Names, WeekBefore)
                .Select(plannedMove => plannedMove.Post),
            Has.None.EqualTo(RecurringPost.Reminder).And.None.EqualTo(RecurringPost.Questions));

    [Rule]
    public void Whatever_moves_is_still_to_come_and_differs(ProgramCalendar before, ProgramCalendar after)
    {
        var now = before.Start(1);
        foreach (var plannedMove in PlanComparison.Compare(Plan(before), Plan(after), Names, now))
        {
            Assert.That(plannedMove.Before, Is.Not.EqualTo(plannedMove.After));
            Assert.That(plannedMove.Before ?? now, Is.GreaterThanOrEqualTo(now));
            Assert.That(plannedMove.After ?? now, Is.GreaterThanOrEqualTo(now));
        }
    }

    private static ProgramPlan Plan(ProgramCalendar calendar) => new(
        new CohortId(7),
        calendar,
        Settings: [],
        [Team(1, IsoDayOfWeek.Tuesday), Team(2, IsoDayOfWeek.Thursday)],
        CaptainsChannelId: new Snowflake(9));

    private static TeamPlan Team(long id, IsoDayOfWeek day) => new(
        new TeamId(id),
        new Snowflake((ulong)id),
        day,
        new LocalTime(18, 0),
        Exceptions: [],
        Reminders: [new ReminderPlan(new CrewId(id), new Snowflake((ulong)id), DateTimeZone.Utc)]);
}
