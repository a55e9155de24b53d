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
    DeliveryFailureReader failures,
    DeliveryRetries retries,
    IRecipients recipients,
    IDiscordGateway gateway,
    PausedLanes pausedLanes,
    ProgramClock program,
    TimeProvider wire,
    ILogger<DeliveryFailureHandler> logger)
{
    /// <summary>Gets the suffix of the reason of a refused delivery.</summary>
    /// <param name="code">Discord's error code.</param>
    public static string Reason(int code) => $"/{code}";

    public async Task HandleAsync(DeliveryAttempt deliveryAttempt, DiscordApiException exception, CancellationToken cancellationToken)
    {
        var attempt = exception.MayHaveWorked ? deliveryAttempt.ThatMayHaveWorked(WireNow) : deliveryAttempt;
        try
        {
            var channelId = attempt.Delivery.ChannelId ?? attempt.Target;
            var failure = await failures.ReadAsync(exception, channelId, cancellationToken);
            LogRefused(attempt.Delivery.DeliveryId.Value, exception.Code, failure);
            await HandleAsync(attempt, failure, ReasonOf(exception), cancellationToken);
        }
        catch (DiscordApiException another)
        {
            // The remedy was refused in its turn.
            var failure = DeliveryFailurePolicy.Read(another);
            LogRefused(attempt.Delivery.DeliveryId.Value, another.Code, failure);
            await (failure == DeliveryFailure.NotPermitted && !IsDirect(attempt)
                ? PauseAsync(attempt, ReasonOf(another), cancellationToken)
                : retries.RetryAsync(attempt.Delivery, ReasonOf(another), cancellationToken));
        }
        catch (DiscordUnreachableException unreachable)
        {
            await HandleAsync(attempt, unreachable, cancellationToken);
        }
    }

    public Task HandleAsync(
        DeliveryAttempt deliveryAttempt, DiscordUnreachableException exception, CancellationToken cancellationToken)
    {
        LogUnreachable(deliveryAttempt.Delivery.DeliveryId.Value, exception.Message);
        return retries.RetryUnansweredAsync(deliveryAttempt, cancellationToken);
    }

    /// <summary>Pauses a delivery until the bot's rights there change, and tells the Captains.</summary>
    /// <remarks>A permission that was granted while the refusal was on its way counts as a change after it.</remarks>
    public Task PauseAsync(DeliveryAttempt deliveryAttempt, string reason, CancellationToken cancellationToken)
    {
        pausedLanes.Pause(deliveryAttempt);
        return store.MarkRefusedAsync(
            deliveryAttempt.Delivery,
            FindPausedChannel(deliveryAttempt),
            program.Now,
            () => pausedLanes.HaveChangedSince(deliveryAttempt) ? WireNow : WireNow + DeliveryRetryPolicy.WhenNotPermitted,
            reason,
            cancellationToken);
    }

    private async Task HandleAsync(
        DeliveryAttempt attempt, DeliveryFailure failure, string reason, CancellationToken cancellationToken)
    {
        var delivery = attempt.Delivery;
        switch (failure)
        {
            case DeliveryFailure.MessageGone:
                await retries.BeginAnewAsync(delivery, reason, cancellationToken);
                break;

            case DeliveryFailure.ChannelGone when await RecreateAsync(delivery, attempt.Target, reason, cancellationToken):
                break;

            // A direct message waits for no permission: nobody can grant one.
            case DeliveryFailure.NotPermitted when IsDirect(attempt):
                await retries.RetryAsync(delivery, reason, cancellationToken);
                break;

            case DeliveryFailure.ChannelGone or DeliveryFailure.NotPermitted:
                await PauseAsync(attempt, reason, cancellationToken);
                break;

            case DeliveryFailure.Undeliverable:
                await GiveUpDirectAsync(attempt, reason, cancellationToken);
                break;

            case DeliveryFailure.RateLimited:
                await retries.WaitAsync(delivery, reason, cancellationToken);
                break;

            case DeliveryFailure.Passing:
                await retries.RetryAsync(delivery, reason, cancellationToken);
                break;

            // An archived thread that the sender could not unarchive is locked, too. Captains see both in the status.
            case DeliveryFailure.ThreadLocked or DeliveryFailure.ThreadArchived:
            // Nobody can help where a person cannot be written to any more, and nobody may learn who it is.
            case DeliveryFailure.Final when attempt.Rendering is Rendering.Remove { From: not null }:
                await store.MarkFailedAsync(delivery, reason, cancellationToken);
                break;

            default:
                await retries.SetAsideAsync(delivery, reason, cancellationToken);
                break;
        }
    }

    private static bool IsDirect(DeliveryAttempt attempt) => attempt.Rendering is Rendering.Direct or Rendering.Remove { From: not null };

    private static string ReasonOf(DiscordApiException exception) => $"Discord {(int)exception.Status}{Reason(exception.Code)}";

    private Instant WireNow => Instant.FromDateTimeOffset(wire.GetUtcNow());

    // A delivery refused in a thread waits with all others of its channel, the lane.
    private Snowflake? FindPausedChannel(DeliveryAttempt deliveryAttempt) =>
        deliveryAttempt.Delivery.Kind == PausedChannel.Kind || !renderer.Knows(PausedChannel.Kind) ? null
        : gateway.FindChannel(deliveryAttempt.GuildId, deliveryAttempt.Delivery.Lane) is { } lane ? lane.Id
        : deliveryAttempt.Target;

    /// <summary>
    /// Recreates a message whose channel is gone, unless the next attempt would go there again: in a thread that the bot had opened,
    /// whose post is recreated too, or in the channel where the message belongs by now.
    /// </summary>
    private async Task<bool> RecreateAsync(Delivery delivery, Snowflake? target, string reason, CancellationToken cancellationToken)
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

        await retries.BeginAnewAsync(delivery, reason, cancellationToken);
        return true;
    }

    // An earlier try may have arrived. If none did, the feature may know another way to reach a person who takes no direct messages.
    private async Task GiveUpDirectAsync(DeliveryAttempt attempt, string reason, CancellationToken cancellationToken)
    {
        var delivery = attempt.Delivery;
        var direct = attempt.Rendering as Rendering.Direct;
        if (delivery.MayExist && await deliverySender.FindAsync(delivery, attempt.Rendering, cancellationToken) is { } arrived)
        {
            await store.MarkPostedAsync(
                delivery, direct is { IsDiscreet: true } ? arrived with { ChannelId = null } : arrived, CancellationToken.None);
            return;
        }

        if (direct is { IsDiscreet: false })
        {
            await recipients.NoteAsync(delivery.CohortId, direct.UserId, DirectMessageOutcome.Closed, program.Now, cancellationToken);
        }

        await (direct is null ? retries.BeginAnewAsync(delivery, reason, cancellationToken)
            : renderer.RendersForSameRecipient(direct, delivery) ? store.MarkFailedAsync(delivery, reason, cancellationToken)
            : store.MarkGoneAsync(delivery, settled: false, cancellationToken));
    }

    [LoggerMessage(210, LogLevel.Warning, "Delivery {DeliveryId} was refused with code {Code}: {Failure}")]
    private partial void LogRefused(long deliveryId, int code, DeliveryFailure failure);

    [LoggerMessage(211, LogLevel.Warning, "Delivery {DeliveryId} is tried again: {Reason}")]
    private partial void LogUnreachable(long deliveryId, string reason);
}
