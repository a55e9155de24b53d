using Dapper;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Deliveries that Discord did not take after some attempts.</summary>
internal sealed partial class DeliveryStore
{
    // A request made meanwhile starts anew.
    private const string MarkSetAside =
        """
        update delivery
        set state = case when revision = @Revision then 'set_aside' else 'waiting' end, reason = @reason
        where delivery_id = @DeliveryId
        """;

    // The last notice was about others, and all of them are solved: this is news.
    private const string DeleteOldNotice =
        $"""
        delete from delivery
        where kind = '{SetAsideNotice.Kind}' and subject_id = @CohortId and week = 0 and cohort_id = @CohortId
          and state not in ('waiting', 'sending')
          and not exists (
            select 1 from delivery as other
            where other.cohort_id = @CohortId and other.state = 'set_aside' and other.delivery_id <> @DeliveryId)
        """;

    private const string RequestNotice =
        $"""
        insert into delivery (cohort_id, kind, subject_id, week, lane, state, due_at)
        select cohort_id, '{SetAsideNotice.Kind}', cohort_id, 0, @lane, 'waiting', @now
        from delivery
        where delivery_id = @DeliveryId and state = 'set_aside'
        on conflict (kind, subject_id, week, cohort_id) do update
        set state = 'waiting', revision = revision + 1, next_attempt_at = 0, attempts = 0, times_gone = 0
        """;

    private const string RetrySetAside =
        """
        update delivery
        set state = 'waiting', revision = revision + 1, next_attempt_at = 0, attempts = 0, times_gone = 0
        where cohort_id = @cohortId and state = 'set_aside'
        """;

    /// <summary>Sets a delivery aside, so that those behind it proceed, and tells the Captains.</summary>
    /// <param name="mayExist">Whether a message may exist; otherwise nothing is left of it.</param>
    public Task MarkSetAsideAsync(
        Delivery delivery, bool mayExist, string reason, Instant now, CancellationToken cancellationToken) =>
        RecordAsync(
            delivery,
            DeliveryOutcome.SetAside,
            transaction =>
            {
                if (!mayExist)
                {
                    transaction.Execute(ForgetMessage, new { delivery.DeliveryId });
                }

                transaction.Execute(MarkSetAside, new { delivery.DeliveryId, delivery.Revision, reason });
                transaction.Execute(DeleteOldNotice, new { delivery.DeliveryId, delivery.CohortId });
                transaction.Execute(
                    RequestNotice, new { delivery.DeliveryId, lane = SetAsideNotice.Lane(delivery.CohortId), now });
            },
            cancellationToken);

    /// <summary>Tries the deliveries of a cohort that were set aside once more.</summary>
    public Task<int> RetrySetAsideAsync(CohortId cohortId, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => transaction.Execute(RetrySetAside, new { cohortId }), cancellationToken);
}
