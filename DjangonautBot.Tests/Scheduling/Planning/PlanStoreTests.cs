using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Scheduling.Planning;

/// <summary>After any change of calendar, settings and clock, every due post is planned, and none twice.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class PlanStoreTests : IProgramPlans, IDisposable
{
    private static readonly Snowflake Channel = new(100);

    private readonly TestDatabase _storage = new();
    private ProgramPlan _plan = null!;

    [Rule(MaxTest = 60)]
    public void Every_post_that_comes_due_is_planned_and_made_once(ProgramCalendar calendar, PlanScenario[] story)
    {
        var cohortId = _storage.AddCohort(new Snowflake(1));
        _plan = new ProgramPlan(
            cohortId,
            calendar,
            Settings: [],
            [Team(cohortId, IsoDayOfWeek.Thursday)],
            CaptainsChannelId: Channel,
            SummaryChannelId: new Snowflake(101));
        var now = calendar.Start(0);
        Plan(cohortId, now, changed: true);
        var made = new List<string>();
        foreach (var chapter in story)
        {
            var before = now;
            now += chapter.Passes;
            var due = PostPlanner.Plan(_plan, before, now).Select(post => Key(post.Post.ToSql(), post.SubjectId, post.Week)).ToList();
            Plan(cohortId, now, changed: false);

            Assert.That(Rows(cohortId), Is.SupersetOf(due), $"due from {before} to {now}");
            made.AddRange(Make(cohortId, now));
            Assert.That(made, Is.Unique);

            _plan = chapter.Change(_plan);
            Plan(cohortId, now, changed: chapter.Changes);
        }
    }

    public ProgramPlan? Find(DatabaseConnection connection, CohortId cohortId) => _plan;

    public void Dispose() => _storage.Dispose();

    private static TeamPlan Team(CohortId cohortId, IsoDayOfWeek day) =>
        new(new TeamId(cohortId.Value), Channel, day, new LocalTime(18, 0), Exceptions: [], Reminders: []);

    // A restart each time: nothing is kept but the database.
    private void Plan(CohortId cohortId, Instant now, bool changed)
    {
        var store = new PlanStore(
            _storage.Database,
            new PostPlanning(this, new AvailablePosts(Enum.GetValues<RecurringPost>().Select(post => new Post(post.ToSql())))),
            []);
        if (changed || store.FindToExtend(now).Contains(cohortId))
        {
            _storage
                .Database.WriteAsync(transaction => store.Replan(transaction, cohortId, now), CancellationToken.None)
                .GetAwaiter()
                .GetResult();
        }
    }

    private List<string> Rows(CohortId cohortId) => _storage.Database.Read(connection => connection.Query<string>(
        "select kind || ' ' || subject_id || ' ' || week from delivery where cohort_id = @cohortId", new { cohortId }).AsList());

    // As the outbox does, but without a Discord.
    private List<string> Make(CohortId cohortId, Instant now) => _storage.Database.Read(connection => connection.Query<string>(
        """
        update delivery set state = 'done', nonce = 'x' where cohort_id = @cohortId and state = 'waiting' and due_at <= @now
        returning kind || ' ' || subject_id || ' ' || week
        """,
        new { cohortId, now }).AsList());

    private static string Key(string kind, long subjectId, int week) => $"{kind} {subjectId} {week}";

    private sealed record Post(string Kind) : IPost
    {
        public Rendering Render(Delivery delivery) => new Rendering.Skip("");
    }
}
