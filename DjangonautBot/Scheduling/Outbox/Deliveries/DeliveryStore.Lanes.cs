using Dapper;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Lanes that have something to send. Triggers of the table <c>delivery</c> keep them.</summary>
internal sealed partial class DeliveryStore
{
    // Each part stops at the limit, so that a look costs the same however much is planned, due or waiting.
    internal const string ListDueLanes =
        """
        with
          requested as (select * from lane where next_attempt_at = 0 and priority = 0 and due_at <= @now order by due_at limit @most),
          planned as (select * from lane where next_attempt_at = 0 and priority = 1 and due_at <= @now order by due_at limit @most),
          low as (select * from lane where next_attempt_at = 0 and priority = 2 and due_at <= @now order by due_at limit @most),
          waited as (
            select * from lane
            where next_attempt_at between 1 and @wireNow and due_at <= @now
            order by next_attempt_at
            limit @most),
          too_far as (select * from lane where next_attempt_at > @farAhead and due_at <= @now order by next_attempt_at limit @most),
          due as (
            select * from requested union all select * from planned union all select * from low
            union all select * from waited union all select * from too_far)
        select due.cohort_id, due.number, cohorts.guild_id
        from due join cohorts using (cohort_id)
        order by due.priority, due.due_at
        limit @most
        """;

    internal const string SelectNextDue =
        """
        with
          requested as (select due_at from lane where next_attempt_at = 0 and priority = 0 and due_at > @now order by due_at limit 1),
          planned as (select due_at from lane where next_attempt_at = 0 and priority = 1 and due_at > @now order by due_at limit 1),
          low as (select due_at from lane where next_attempt_at = 0 and priority = 2 and due_at > @now order by due_at limit 1),
          next as (select * from requested union all select * from planned union all select * from low)
        select min(due_at) from next
        """;

    internal const string SelectNextAttempt =
        "select next_attempt_at from lane where next_attempt_at > @wireNow order by next_attempt_at limit 1";

    /// <summary>
    /// Lists lanes whose first delivery is due and has not to wait: those first in which somebody waits, then the longest due.
    /// </summary>
    /// <param name="most">The length of the list; more lanes may be due.</param>
    public IReadOnlyList<DueLane> FindDueLanes(Instant now, Instant wireNow, int most) =>
        database.Read(connection => connection
            .Query<DueLane>(ListDueLanes, new { now, wireNow, farAhead = wireNow + Lane.LongestWait, most })
            .ToList());

    /// <summary>Whether a lane is due, one that waits for another attempt included.</summary>
    public bool IsAnyDue(Instant now, Instant wireNow) => FindDueLanes(now, wireNow + Lane.LongestWait, most: 1).Count > 0;

    /// <summary>Gets the next time after an instant at which a lane becomes due.</summary>
    public Instant? FindNextDue(Instant now) =>
        database.Read(connection => SqlTypes.ToInstant(connection.QueryFirstOrDefault<long?>(SelectNextDue, new { now })));

    /// <summary>Gets the next time after an instant, on the wire's clock, at which a waiting lane is tried again.</summary>
    public Instant? FindNextAttempt(Instant wireNow) =>
        database.Read(connection => SqlTypes.ToInstant(connection.QueryFirstOrDefault<long?>(SelectNextAttempt, new { wireNow })));
}
