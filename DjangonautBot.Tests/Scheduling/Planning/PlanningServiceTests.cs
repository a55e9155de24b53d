using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging;
using NodaTime;
using SandboxClock = DjangonautBot.Sandbox.ProgramClock;

namespace DjangonautBot.Tests.Scheduling.Planning;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class PlanningServiceTests : IProgramPlans, IAsyncDisposable
{
    private static readonly Snowflake Channel = new(100);

    private readonly TestDatabase _storage = new();
    private readonly ManualTimeProvider _wire = new();
    private readonly SandboxClock _program;
    private readonly OutboxSignal _outbox = new();
    private readonly LogRecorder _log = new();
    private readonly LoggerFactory _loggers;
    private readonly PlanningService _planning;
    private readonly CohortId _cohort;

    private CohortId? _broken;

    public PlanningServiceTests()
    {
        _program = new SandboxClock(_wire);
        _loggers = new LoggerFactory([_log]);
        _cohort = _storage.AddCohort(new Snowflake(1));
        var clock = new ProgramClock(_program);
        var available = new AvailablePosts(PostDefaults.Posts.Select(post => new Post(post.ToSql())));
        var plans = new PlanStore(_storage.Database, new PostPlanning(this, available), []);
        _planning = new PlanningService(plans, _storage.Database, _outbox, clock, _loggers.CreateLogger<PlanningService>());
    }

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task A_cohort_is_planned_some_days_ahead_and_the_outbox_told()
    {
        await _planning.StartAsync(Cancellation);
        await _outbox.WaitAsync(Cancellation);

        Assert.That(Planned(), Has.Member("questions 20516").And.None.EqualTo("standup 1"));
    }

    [Test]
    public async Task A_day_later_the_next_day_is_planned()
    {
        await StartAsync();

        await MoveAsync(TimeSpan.FromHours(25));

        Assert.That(Planned(), Has.Member("standup 1"));
    }

    [Test]
    public async Task After_a_jump_over_weeks_everything_in_between_is_there_to_be_settled()
    {
        await StartAsync();

        await MoveAsync(TimeSpan.FromDays(28));

        Assert.That(
            Planned().Where(post => post.StartsWith("standup", StringComparison.Ordinal)),
            Is.EqualTo(["standup 1", "standup 2", "standup 3", "standup 4"]));
    }

    [Test]
    public async Task After_a_jump_back_nothing_is_planned_twice_and_nothing_is_left_out()
    {
        await StartAsync();

        await MoveAsync(TimeSpan.FromDays(-8));
        await MoveAsync(TimeSpan.FromDays(11));

        Assert.That(Planned(), Is.Unique.And.Member("week 0").And.Member("week 1").And.Member("standup 1"));
    }

    [Test]
    public async Task A_cohort_that_has_landed_is_not_looked_at_again()
    {
        await StartAsync();
        await MoveAsync(TimeSpan.FromDays(100));
        var atLanding = _finds;

        _program.Advance(TimeSpan.FromDays(100));
        _wire.Advance(ProgramClock.LongestWait.ToTimeSpan());
        await _wire.WaitForTimerAsync(ProgramClock.LongestWait.ToTimeSpan());

        Assert.That(_finds, Is.EqualTo(atLanding));
    }

    [Test]
    public async Task A_cohort_that_cannot_be_planned_holds_up_no_other()
    {
        _broken = _cohort;
        var other = _storage.AddCohort(new Snowflake(2));

        await StartAsync();

        Assert.That(Planned(other), Is.Not.Empty);
        Assert.That(_log.Errors, Has.Count.EqualTo(1));
    }

    public ProgramPlan? Find(DatabaseConnection connection, CohortId cohortId)
    {
        _finds++;
        return cohortId == _broken ? throw new InvalidOperationException("Boom") : Plan(cohortId);
    }

    public async ValueTask DisposeAsync()
    {
        await _planning.StopAsync(CancellationToken.None);
        _planning.Dispose();
        _loggers.Dispose();
        _log.Dispose();
        _storage.Dispose();
    }

    private int _finds;

    private static ProgramPlan Plan(CohortId cohortId) => new(
        cohortId,
        new ProgramCalendar(new LocalDate(2026, 3, 2), DateTimeZone.Utc, Weeks: 8),
        Settings: [],
        [new TeamPlan(new TeamId(cohortId.Value), Channel, IsoDayOfWeek.Thursday, new LocalTime(18, 0), Exceptions: [], Reminders: [])],
        CaptainsChannelId: null);

    private async Task StartAsync()
    {
        await _planning.StartAsync(Cancellation);
        await _outbox.WaitAsync(Cancellation);
    }

    private async Task MoveAsync(TimeSpan by)
    {
        await _wire.WaitForTimersAsync(1);
        _program.Advance(by);
        _wire.Advance(by < TimeSpan.Zero ? ProgramClock.LongestWait.ToTimeSpan() : TimeSpan.Zero);
        await _outbox.WaitAsync(Cancellation);
    }

    private List<string> Planned(CohortId? cohortId = null) =>
        _storage.Database.Read(connection =>
            connection
                .Query<string>(
                    "select kind || ' ' || week from delivery where cohort_id = @cohortId order by due_at",
                    new { cohortId = cohortId ?? _cohort })
                .AsList());

    private sealed record Post(string Kind) : IPost
    {
        public Rendering Render(Delivery delivery) => new Rendering.Skip("");
    }
}
