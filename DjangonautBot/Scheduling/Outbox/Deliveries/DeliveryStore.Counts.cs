using Dapper;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Numbers of what is not done.</summary>
internal sealed partial class DeliveryStore
{
    // Only lanes that are due are looked at, whatever is planned behind them.
    internal const string SelectOpenDeliveries =
        """
        with
          ready as (
            select cohort_id, number, due_at, 0 as waits from lane indexed by lane_ready
            where next_attempt_at = 0 and priority in (0, 1, 2) and due_at <= @now),
          tried as (
            select cohort_id, number, due_at, next_attempt_at > @wireNow as waits from lane
            where next_attempt_at > 0 and due_at <= @now),
          queue as (select * from ready union all select * from tried),
          counted as materialized (
            select waits, due_at, (
              select count(*) from delivery
              where lane = queue.number and cohort_id = queue.cohort_id and state in ('waiting', 'sending')
                and delivery.due_at <= @now) as queued
            from queue)
        select
          coalesce(sum(iif(waits, 0, queued)), 0) as due,
          coalesce(sum(iif(waits, queued, 0)), 0) as waiting,
          (select count(*) from delivery where state = 'set_aside') as set_aside,
          (select count(*) from delivery where is_planned = 1 and state = 'waiting') as planned,
          coalesce(min(iif(waits, null, due_at)), 0) as oldest_due_at
        from counted
        """;

    /// <summary>Counts the deliveries that are not done.</summary>
    public OpenDeliveries CountOpen(Instant now, Instant wireNow) =>
        database.Read(connection => connection.QuerySingle<OpenDeliveries>(SelectOpenDeliveries, new { now, wireNow }));
}
