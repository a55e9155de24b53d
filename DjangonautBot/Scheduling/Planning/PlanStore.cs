using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>Writes planned deliveries into the outbox, some days ahead.</summary>
internal sealed class PlanStore(Database database, IPostPlanner planner, IEnumerable<IPlanObserver> observers) : IPlans
{
    /// <summary>The time for which deliveries are planned ahead.</summary>
    public static Duration Horizon { get; } = Duration.FromDays(3);

    // A planned post whose time was moved into the past is made all the same, unless its new time is longer ago than this.
    private static readonly Duration Behind = Duration.FromDays(7);

    // A cohort is extended when less than this is planned.
    private static readonly Duration Enough = Duration.FromDays(2);

    // A cohort whose schedule has ended is planned until this long after its end, and so out of sight.
    private static readonly Duration LongAfter = Duration.FromDays(1_000_000);

    // The last two are for a clock that was moved back: to before what was planned, or to before an end.
    internal const string SelectToExtend =
        """
        select cohort_id from cohort_plan where is_active = 1 and planned_until is null
        union all
        select cohort_id from cohort_plan where is_active = 1 and planned_until < @enough
        union all
        select cohort_id from cohort_plan where is_active = 1 and planned_until > @ahead and planned_until < @farAhead
        union all
        select cohort_id from cohort_plan where is_active = 1 and planned_until > @longAfter
        """;

    private const string SelectPlannedUntil =
        "select planned_until from cohort_plan where cohort_id = @cohortId and planned_until is not null";

    private const string SelectOpen =
        """
        select delivery_id, kind, subject_id, week, due_at from delivery
        where cohort_id = @cohortId and is_planned = 1 and state = 'waiting' and nonce is null
        """;

    private const string Delete = "delete from delivery where delivery_id = @DeliveryId";

    private const string Upsert =
        """
        insert into delivery (cohort_id, kind, subject_id, week, lane, is_planned, priority, state, due_at, useful_until)
        values (@cohortId, @Kind, @SubjectId, @Week, @Lane, 1, @Priority, 'waiting', @DueAt, @UsefulUntil)
        on conflict (kind, subject_id, week, cohort_id) do update
        set due_at = excluded.due_at, useful_until = excluded.useful_until, lane = excluded.lane,
            next_attempt_at = iif(lane = excluded.lane, next_attempt_at, 0)
        where is_planned = 1 and state = 'waiting' and nonce is null
        """;

    private const string MarkPlanned = "update cohort_plan set planned_until = @until, is_active = 1 where cohort_id = @cohortId";

    private const string MarkInactive = "update cohort_plan set is_active = 0 where cohort_id = @cohortId";

    /// <summary>Lists the open cohorts that have too little planned ahead.</summary>
    public IReadOnlyList<CohortId> FindToExtend(Instant now) =>
        database.Read(connection => connection
            .Query<long>(
                SelectToExtend,
                new { enough = now + Enough, ahead = now + Horizon, farAhead = now + (LongAfter / 2), longAfter = now + LongAfter })
            .Select(id => new CohortId(id))
            .ToList());

    public IReadOnlyList<string> Replan(WriteTransaction transaction, CohortId cohortId, Instant now)
    {
        var consequences = observers.SelectMany(observer => observer.Changed(transaction, cohortId, now)).ToList();
        PlanPosts(transaction, cohortId, now);
        return consequences;
    }

    private void PlanPosts(WriteTransaction transaction, CohortId cohortId, Instant now)
    {
        var open = transaction.Query<OpenPost>(SelectOpen, new { cohortId }).ToDictionary(post => post.Key);
        if (planner.Find(transaction, cohortId) is { } schedule)
        {
            var plannedUntil = SqlTypes.ToInstant(transaction.QueryFirstOrDefault<long?>(SelectPlannedUntil, new { cohortId })) ?? now;
            var begin = AsStored(Instant.Min(plannedUntil, now));
            var until = now + Horizon;
            var since = open.Values.Select(post => post.DueAt).Append(begin).Min() - Behind;
            foreach (var post in schedule.Between(since, until))
            {
                var isOpen = open.Remove((post.Kind, post.SubjectId, post.Week));
                if (isOpen || post.DueAt >= begin || (post.IsMadeWhileUseful && post.UsefulUntil > now))
                {
                    transaction.Execute(
                        Upsert,
                        new
                        {
                            cohortId,
                            post.Kind,
                            post.SubjectId,
                            post.Week,
                            post.Lane,
                            Priority = (int)post.Priority,
                            post.DueAt,
                            post.UsefulUntil,
                        });
                }
            }

            transaction.Execute(MarkPlanned, new { cohortId, until = now < schedule.End ? until : schedule.End + LongAfter });
        }
        else
        {
            transaction.Execute(MarkInactive, new { cohortId });
        }

        foreach (var post in open.Values)
        {
            transaction.Execute(Delete, post);
        }
    }

    // A post that is due from now on may be due at the stored time of this very change, which has whole milliseconds.
    private static Instant AsStored(Instant instant) => Instant.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());

    internal sealed record OpenPost
    {
        public required DeliveryId DeliveryId { get; init; }

        public required string Kind { get; init; }

        public required long SubjectId { get; init; }

        public required int Week { get; init; }

        public required Instant DueAt { get; init; }

        public (string Kind, long SubjectId, int Week) Key => (Kind, SubjectId, Week);
    }
}
