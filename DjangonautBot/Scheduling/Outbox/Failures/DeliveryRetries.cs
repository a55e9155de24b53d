using DjangonautBot.Discord;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Sending;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Failures;

/// <summary>
/// Tries a delivery again after a pause, or sets it aside after too many attempts, so that no message holds up others for ever.
/// </summary>
/// <param name="program">The clock by which Captains are told.</param>
/// <param name="wire">The clock of retries.</param>
internal sealed partial class DeliveryRetries(
    DeliveryStore store,
    PostRenderer renderer,
    IDiscordRest rest,
    ProgramClock program,
    TimeProvider wire,
    ILogger<DeliveryRetries> logger)
{
    /// <summary>Tries a delivery again, however often: the next attempt does not depend on the message.</summary>
    public Task WaitAsync(Delivery delivery, string reason, CancellationToken cancellationToken) =>
        store.MarkRetryAsync(delivery, () => RetryAt(delivery), reason, cancellationToken);

    /// <summary>Tries a delivery again, some times at most.</summary>
    public Task RetryAsync(Delivery delivery, string reason, CancellationToken cancellationToken) =>
        DeliveryRetryPolicy.IsLast(delivery.Attempts)
            ? SetAsideAsync(delivery, reason, cancellationToken)
            : WaitAsync(delivery, reason, cancellationToken);

    /// <summary>Tries a delivery again that Discord did not answer: some times at most, unless Discord answers nothing at all.</summary>
    public async Task RetryUnansweredAsync(DeliveryAttempt attempt, CancellationToken cancellationToken)
    {
        const string Reason = "unreachable";
        await (DeliveryRetryPolicy.IsLast(attempt.Delivery.Attempts) && await AnswersOtherwiseAsync(attempt, cancellationToken)
            ? SetAsideAsync(attempt.Delivery, Reason, cancellationToken)
            : WaitAsync(attempt.Delivery, Reason, cancellationToken));
    }

    /// <summary>Posts a message anew that is gone, a few times at most: something may take it away each time.</summary>
    public Task BeginAnewAsync(Delivery delivery, string reason, CancellationToken cancellationToken) =>
        DeliveryRetryPolicy.IsLastBeginning(delivery.TimesGone)
            ? SetAsideAsync(delivery, mayExist: false, reason, cancellationToken)
            : store.MarkBegunAnewAsync(delivery, () => RetryAt(delivery), reason, cancellationToken);

    public Task SetAsideAsync(Delivery delivery, string reason, CancellationToken cancellationToken) =>
        SetAsideAsync(delivery, mayExist: true, reason, cancellationToken);

    // Of a notice to Captains they cannot be told.
    private Task SetAsideAsync(Delivery delivery, bool mayExist, string reason, CancellationToken cancellationToken)
    {
        LogSetAside(delivery.DeliveryId.Value, delivery.Kind, reason);
        return delivery.Kind is SetAsideNotice.Kind or PausedChannel.Kind || !renderer.Knows(SetAsideNotice.Kind)
            ? store.MarkFailedAsync(delivery, reason, cancellationToken)
            : store.MarkSetAsideAsync(delivery, mayExist, reason, program.Now, cancellationToken);
    }

    // If the messages beside it can be read, it is this message that Discord does not take; else Discord as a whole has trouble.
    private async Task<bool> AnswersOtherwiseAsync(DeliveryAttempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            await ((attempt.Delivery.ChannelId ?? attempt.Target) is { } channelId
                ? (Task)rest.ListMessagesAfterAsync(channelId, after: channelId, limit: 1, cancellationToken)
                : rest.GetGatewayAsync(cancellationToken));
            return true;
        }
        catch (DiscordApiException)
        {
            return true;
        }
        catch (DiscordUnreachableException)
        {
            return false;
        }
    }

    private Instant RetryAt(Delivery delivery) =>
        Instant.FromDateTimeOffset(wire.GetUtcNow()) + DeliveryRetryPolicy.AfterAttempts(delivery.Attempts);

    [LoggerMessage(213, LogLevel.Warning, "Delivery {DeliveryId} of kind {Kind} is set aside: {Reason}")]
    private partial void LogSetAside(long deliveryId, string kind, string reason);
}
