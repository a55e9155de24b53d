using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>Writes what is planned into the outbox, some days ahead.</summary>
internal sealed class PlanStore(IPlanSource source, IEnumerable<IPost> posts, IEnumerable<IPlanObserver> observers) : IPlans
{
    /// <summary>How far ahead posts are planned.</summary>
    public static Duration Horizon { get; } = Duration.FromDays(3);

    // A post that has not been made yet may have been due as long ago as this, where a channel refuses.
    private static readonly Duration Behind = Duration.FromDays(7);

    private const string SelectPlannedUntil = "select planned_until from cohort where cohort_id = @cohortId";

    private const string SelectOpen =
        """
        select delivery_id, kind, subject_id, week from delivery
        where cohort_id = @cohortId and is_planned = 1 and state = 'waiting' and nonce is null
        """;

    private const string Delete = "delete from delivery where delivery_id = @DeliveryId";

    private const string Insert =
        """
        insert into delivery (cohort_id, kind, subject_id, week, lane, is_planned, state, due_at, useful_until)
        values (@cohortId, @kind, @SubjectId, @Week, @Lane, 1, 'waiting', @DueAt, @UsefulUntil)
        on conflict (kind, subject_id, week) do nothing
        """;

    private const string MarkPlanned = "update cohort set planned_until = @until where cohort_id = @cohortId";

    // Nothing is planned that nobody could render.
    private readonly HashSet<string> _kinds = [.. posts.Select(post => post.Kind)];

    public IReadOnlyList<string> Renew(SqliteTransaction transaction, CohortId cohortId, Instant now)
    {
        var consequences = observers.SelectMany(observer => observer.Changed(transaction, cohortId, now)).ToList();
        PlanPosts(transaction, cohortId, now);
        return consequences;
    }

    private void PlanPosts(SqliteTransaction transaction, CohortId cohortId, Instant now)
    {
        var until = now + Horizon;
        var open = transaction.Query<OpenPost>(SelectOpen, new { cohortId });
        foreach (var post in open)
        {
            transaction.Execute(Delete, post);
        }

        if (source.Find(transaction, cohortId) is not { } plan)
        {
            return;
        }

        var plannedUntil = transaction.QueryFirstOrDefault<Instant?>(SelectPlannedUntil, new { cohortId }) ?? now;
        var begin = Instant.Min(plannedUntil, now);
        var wasOpen = open.Select(post => (post.Kind, post.SubjectId, post.Week)).ToHashSet();
        foreach (var post in PostPlanner.Plan(plan, begin - Behind, until))
        {
            var kind = post.Post.ToSql();
            if (_kinds.Contains(kind) && (post.DueAt >= begin || wasOpen.Contains((kind, post.SubjectId, post.Week))))
            {
                transaction.Execute(Insert, new { cohortId, kind, post.SubjectId, post.Week, post.Lane, post.DueAt, post.UsefulUntil });
            }
        }

        transaction.Execute(MarkPlanned, new { cohortId, until });
    }

    private sealed record OpenPost
    {
        public required DeliveryId DeliveryId { get; init; }

        public required string Kind { get; init; }

        public required long SubjectId { get; init; }

        public required int Week { get; init; }
    }
}
