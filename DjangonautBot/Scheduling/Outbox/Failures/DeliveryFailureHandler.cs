using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Sending;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Failures;

/// <summary>Handles a delivery that Discord refused or did not answer: retry, pause, recreate or set aside.</summary>
/// <param name="program">The clock of recorded direct-message outcomes.</param>
/// <param name="wire">The clock of retries.</param>
internal sealed partial class DeliveryFailureHandler(
    DeliveryStore store,
    PostRenderer renderer,
    DeliverySender deliverySender,
    IRecipients recipients,
    IDiscordGateway gateway,
    ServerChanges changes,
    ProgramClock program,
    TimeProvider wire,
    ILogger<DeliveryFailureHandler> logger)
{
    /// <summary>Gets the suffix of the reason of a refused delivery.</summary>
    /// <param name="code">Discord's error code.</param>
    public static string Reason(int code) => $"/{code}";

    public async Task HandleAsync(DeliveryAttempt deliveryAttempt, DiscordApiException exception, CancellationToken cancellationToken)
    {
        var delivery = deliveryAttempt.Delivery;
        var failure = DeliveryFailurePolicy.Read(exception);
        var reason = $"Discord {(int)exception.Status}{Reason(exception.Code)}";
        LogRefused(delivery.DeliveryId.Value, exception.Code, failure);
        switch (failure)
        {
            case DeliveryFailure.MessageGone:
                await store.MarkGoneAsync(delivery, settled: false, cancellationToken);
                break;

            case DeliveryFailure.ChannelGone when await RecreateAsync(delivery, deliveryAttempt.Target, cancellationToken):
                break;

            case DeliveryFailure.ChannelGone or DeliveryFailure.NotPermitted:
                await PauseAsync(deliveryAttempt, reason, cancellationToken);
                break;

            case DeliveryFailure.Undeliverable when deliveryAttempt.Rendering is Rendering.Direct direct:
                await GiveUpAsync(delivery, direct, reason, cancellationToken);
                break;

            case DeliveryFailure.Passing:
                await store.MarkRetryAsync(delivery, () => RetryAt(delivery), reason, cancellationToken);
                break;

            // An archived thread that the sender could not unarchive is locked: it is left as it is.
            default:
                await store.MarkFailedAsync(delivery, reason, cancellationToken);
                break;
        }
    }

    public Task HandleAsync(Delivery delivery, DiscordUnreachableException exception, CancellationToken cancellationToken)
    {
        LogUnreachable(delivery.DeliveryId.Value, exception.Message);
        return store.MarkRetryAsync(delivery, () => RetryAt(delivery), "unreachable", cancellationToken);
    }

    /// <summary>Pauses a delivery until something changes in its server, and tells the Captains.</summary>
    /// <remarks>A permission that was granted while the refusal was on its way counts as a change after it.</remarks>
    public Task PauseAsync(DeliveryAttempt deliveryAttempt, string reason, CancellationToken cancellationToken) =>
        store.MarkRefusedAsync(
            deliveryAttempt.Delivery,
            FindPausedChannel(deliveryAttempt),
            program.Now,
            () =>
                changes.CountIn(deliveryAttempt.GuildId) > deliveryAttempt.ChangesBefore
                    ? WireNow
                    : WireNow + DeliveryRetryPolicy.WhenNotPermitted,
            reason,
            cancellationToken);

    private Instant WireNow => Instant.FromDateTimeOffset(wire.GetUtcNow());

    // A delivery refused in a thread waits with all others of its channel, the lane.
    private Snowflake? FindPausedChannel(DeliveryAttempt deliveryAttempt) =>
        deliveryAttempt.Delivery.Kind == PausedChannel.Kind || !renderer.Knows(PausedChannel.Kind) ? null
        : gateway.FindChannel(deliveryAttempt.GuildId, deliveryAttempt.Delivery.Lane) is { } lane ? lane.Id
        : deliveryAttempt.Target;

    private Instant RetryAt(Delivery delivery) => WireNow + DeliveryRetryPolicy.AfterAttempts(delivery.Attempts);

    /// <summary>
    /// Recreates a message whose channel is gone, unless the next attempt would go there again: in a thread that the bot had opened,
    /// whose post is recreated too, or in the channel where the message belongs by now.
    /// </summary>
    private async Task<bool> RecreateAsync(Delivery delivery, Snowflake? target, CancellationToken cancellationToken)
    {
        var gone = delivery.ChannelId ?? target;
        if (gone is { } threadId && store.FindByThread(threadId) is { } opener)
        {
            await deliverySender.RemoveAsync(opener, from: null, cancellationToken);
            await store.MarkGoneAsync(opener, settled: false, cancellationToken);
        }
        else if (gone == target)
        {
            return false;
        }

        await store.MarkGoneAsync(delivery, settled: false, cancellationToken);
        return true;
    }

    // The feature may know another way to reach a person who takes no direct messages.
    private async Task GiveUpAsync(Delivery delivery, Rendering.Direct direct, string reason, CancellationToken cancellationToken)
    {
        if (!direct.IsDiscreet)
        {
            await recipients.NoteAsync(delivery.CohortId, direct.UserId, DirectMessageOutcome.Closed, program.Now, cancellationToken);
        }

        await (renderer.RendersForSameRecipient(direct, delivery)
            ? store.MarkFailedAsync(delivery, reason, cancellationToken)
            : store.MarkGoneAsync(delivery, settled: false, cancellationToken));
    }

    [LoggerMessage(210, LogLevel.Warning, "Delivery {DeliveryId} was refused with code {Code}: {Failure}")]
    private partial void LogRefused(long deliveryId, int code, DeliveryFailure failure);

    [LoggerMessage(211, LogLevel.Warning, "Delivery {DeliveryId} is tried again: {Reason}")]
    private partial void LogUnreachable(long deliveryId, string reason);
}
