using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Outcomes of claimed rows.</summary>
internal sealed partial class DeliveryStore
{
    private const string Skip =
        $"""
        update delivery set state = 'skipped', reason = @reason
        {AsItWas} and revision = @Revision
        """;

    private const string Postpone =
        $"""
        update delivery set due_at = @at, next_attempt_at = 0
        {AsItWas} and revision = @Revision
        """;

    private const string MarkTriedIn = "update delivery set channel_id = @channelId where delivery_id = @DeliveryId";

    private const string MarkSent =
        "update delivery set channel_id = @channelId, message_id = @messageId where delivery_id = @DeliveryId";

    // The request may have changed while the message was being sent; then the row stays queued.
    private const string MarkPosted =
        """
        update delivery
        set state = case when revision = @Revision then 'done' else 'waiting' end, attempts = 0, times_gone = 0,
            next_attempt_at = 0, reason = null, channel_id = @ChannelId, message_id = @MessageId, thread_id = @ThreadId
        where delivery_id = @DeliveryId
        """;

    private const string ForgetMessage =
        """
        update delivery
        set channel_id = null, message_id = null, thread_id = null, nonce = null, tried_after = null, nonce_since = null
        where delivery_id = @DeliveryId
        """;

    private const string MarkGone =
        """
        update delivery
        set state = case when revision = @Revision and @settled then 'done' else 'waiting' end, attempts = 0, times_gone = 0,
            next_attempt_at = 0, reason = null
        where delivery_id = @DeliveryId
        """;

    private const string MarkBegunAnew =
        """
        update delivery set state = 'waiting', times_gone = times_gone + 1, next_attempt_at = @retryAt, reason = @reason
        where delivery_id = @DeliveryId
        """;

    private const string MarkRetry =
        "update delivery set state = 'waiting', next_attempt_at = @retryAt, reason = @reason where delivery_id = @DeliveryId";

    // A refused first attempt left nothing behind, so the row becomes as if it had never been tried.
    private const string ForgetTry =
        """
        update delivery set nonce = null, tried_after = null, nonce_since = null, channel_id = null
        where delivery_id = @DeliveryId and message_id is null
        """;

    private const string MarkFailed =
        """
        update delivery
        set state = case when revision = @Revision then 'failed' else 'waiting' end, reason = @reason
        where delivery_id = @DeliveryId
        """;

    private const string ResumeGuild =
        """
        update delivery set next_attempt_at = 0
        where state = 'waiting' and next_attempt_at > 0
          and cohort_id in (select cohort_id from cohorts where guild_id = @guildId)
        """;

    // The index holds both states.
    internal const string ResumeLane =
        """
        update delivery set next_attempt_at = 0
        where lane = @lane and state in ('waiting', 'sending') and state = 'waiting' and next_attempt_at > 0
          and cohort_id in (select cohort_id from cohorts where guild_id = @guildId)
        """;

    /// <summary>Records that nothing is posted, and the reason, unless it was requested or replanned meanwhile.</summary>
    public async Task SkipAsync(Delivery head, string reason, Instant now, CancellationToken cancellationToken)
    {
        var skipped = await database.WriteAsync(
            transaction => transaction.Execute(
                Skip, new { head.DeliveryId, head.Kind, head.SubjectId, head.Week, head.Lane, head.Revision, reason, now }),
            cancellationToken);
        DeliveryMetrics.Count(head, DeliveryOutcome.Skipped, skipped);
    }

    /// <summary>Postpones a delivery, unless it was requested or replanned meanwhile.</summary>
    public async Task PostponeAsync(Delivery head, Instant at, Instant now, CancellationToken cancellationToken)
    {
        var postponed = await database.WriteAsync(
            transaction => transaction.Execute(
                Postpone, new { head.DeliveryId, head.Kind, head.SubjectId, head.Week, head.Lane, head.Revision, at, now }),
            cancellationToken);
        DeliveryMetrics.Count(head, DeliveryOutcome.Postponed, postponed);
    }

    /// <summary>
    /// Records the channel of a direct message before it is sent, so that it is found there even if its recipient changes.
    /// </summary>
    public Task MarkTriedInAsync(Delivery delivery, Snowflake channelId, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => transaction.Execute(MarkTriedIn, new { delivery.DeliveryId, channelId }), cancellationToken);

    /// <summary>Records the message's location, before its thread is opened.</summary>
    public Task MarkSentAsync(Delivery delivery, Snowflake channelId, Snowflake messageId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Execute(MarkSent, new { delivery.DeliveryId, channelId, messageId }), cancellationToken);

    public Task MarkPostedAsync(Delivery delivery, PostedMessage postedMessage, CancellationToken cancellationToken) =>
        RecordAsync(
            delivery,
            delivery.MessageId is null ? DeliveryOutcome.Sent : DeliveryOutcome.Updated,
            transaction =>
            {
                transaction.Execute(
                    MarkPosted,
                    new
                    {
                        delivery.DeliveryId,
                        delivery.Revision,
                        postedMessage.ChannelId,
                        postedMessage.MessageId,
                        postedMessage.ThreadId,
                    });
                transaction.Execute(EndPause, new { delivery.Lane, postedMessage.ChannelId });
            },
            cancellationToken);

    /// <summary>Records that no message exists; if one is wanted, the row stays queued.</summary>
    public Task MarkGoneAsync(Delivery delivery, bool settled, CancellationToken cancellationToken) =>
        RecordAsync(
            delivery,
            settled ? DeliveryOutcome.Removed : DeliveryOutcome.BegunAnew,
            transaction =>
            {
                transaction.Execute(ForgetMessage, new { delivery.DeliveryId });
                transaction.Execute(MarkGone, new { delivery.DeliveryId, delivery.Revision, settled });
                transaction.Execute(DeleteRetracted, new { delivery.DeliveryId });
            },
            cancellationToken);

    /// <summary>Records that a message is gone that is still wanted: it is posted anew after a pause.</summary>
    /// <param name="decideRetryAt">On the wire's clock.</param>
    public Task MarkBegunAnewAsync(
        Delivery delivery, Func<Instant> decideRetryAt, string reason, CancellationToken cancellationToken) =>
        RecordAsync(
            delivery,
            DeliveryOutcome.BegunAnew,
            transaction =>
            {
                transaction.Execute(ForgetMessage, new { delivery.DeliveryId });
                transaction.Execute(MarkBegunAnew, new { delivery.DeliveryId, retryAt = decideRetryAt(), reason });
            },
            cancellationToken);

    /// <param name="decideRetryAt">On the wire's clock; asked when no <see cref="ResumeLaneAsync"/> can come between.</param>
    public Task MarkRetryAsync(Delivery delivery, Func<Instant> decideRetryAt, string reason, CancellationToken cancellationToken) =>
        RecordAsync(
            delivery,
            DeliveryOutcome.Retried,
            transaction => transaction.Execute(MarkRetry, new { delivery.DeliveryId, retryAt = decideRetryAt(), reason }),
            cancellationToken);

    /// <summary>
    /// Records a retry as <see cref="MarkRetryAsync"/> does, after Discord said that the message cannot be in its channel.
    /// </summary>
    /// <param name="pausedChannelId">The channel of which Captains are told, unless they know.</param>
    public Task MarkRefusedAsync(
        Delivery delivery,
        Snowflake? pausedChannelId,
        Instant now,
        Func<Instant> decideRetryAt,
        string reason,
        CancellationToken cancellationToken) =>
        RecordAsync(
            delivery,
            DeliveryOutcome.Paused,
            transaction =>
            {
                transaction.Execute(MarkRetry, new { delivery.DeliveryId, retryAt = decideRetryAt(), reason });
                if (!delivery.MayExist)
                {
                    transaction.Execute(ForgetTry, new { delivery.DeliveryId });
                }

                if (pausedChannelId is { } channelId)
                {
                    transaction.Execute(
                        BeginPause, new { delivery.CohortId, channelId, lane = PausedChannel.Lane(delivery.CohortId), now });
                }
            },
            cancellationToken);

    public Task MarkFailedAsync(Delivery delivery, string reason, CancellationToken cancellationToken) =>
        RecordAsync(
            delivery,
            DeliveryOutcome.GivenUp,
            transaction => transaction.Execute(MarkFailed, new { delivery.DeliveryId, delivery.Revision, reason }),
            cancellationToken);

    /// <summary>Resumes the waiting deliveries of a lane at once, because the bot's rights changed there.</summary>
    public Task<int> ResumeLaneAsync(Snowflake guildId, Snowflake lane, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => transaction.Execute(ResumeLane, new { guildId, lane }), cancellationToken);

    /// <summary>Resumes the waiting deliveries of a server at once.</summary>
    public Task<int> ResumeAsync(Snowflake guildId, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => transaction.Execute(ResumeGuild, new { guildId }), cancellationToken);

    // Counted once it is on the disk: a transaction may run twice.
    private async Task RecordAsync(
        Delivery delivery, DeliveryOutcome outcome, Action<WriteTransaction> work, CancellationToken cancellationToken)
    {
        await database.WriteAsync(work, cancellationToken);
        DeliveryMetrics.Count(delivery, outcome);
    }
}
