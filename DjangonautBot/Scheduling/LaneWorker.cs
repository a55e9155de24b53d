using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Scheduling;

/// <summary>Works through the due deliveries of one channel, in order, until none is left or one has to wait.</summary>
internal sealed partial class LaneWorker(
    DeliveryStore store,
    IEnumerable<IPost> posts,
    PostOffice postOffice,
    IDiscordGateway gateway,
    ServerChanges changes,
    ProgramClock program,
    TimeProvider wire,
    ILogger<LaneWorker> logger)
{
    private readonly Dictionary<string, IPost> _posts = posts.ToDictionary(post => post.Kind);

    public async Task DrainAsync(Snowflake guildId, Snowflake lane, CancellationToken cancellationToken)
    {
        while (store.FindHead(lane, program.Now, WireNow) is { } head)
        {
            if (TryRender(head) is not { } rendering)
            {
                await store.MarkFailedAsync(head, "cannot be rendered", cancellationToken);
                continue;
            }

            var changesBefore = changes.CountIn(guildId);
            if (!MayBeLookedFor(head, guildId))
            {
                await WaitForChangeAsync(head, () => changes.CountIn(guildId) > changesBefore, "no Read Message History", cancellationToken);
                continue;
            }

            var target = (rendering as Rendering.Show)?.ChannelId;
            var delivery = await store.ClaimAsync(head, target, program.Now, WireNow, cancellationToken);
            try
            {
                await DeliverAsync(delivery, rendering, cancellationToken);
            }
            catch (DiscordApiException exception)
            {
                await SettleAsync(delivery, target, () => changes.CountIn(guildId) > changesBefore, exception, cancellationToken);
            }
            catch (DiscordUnreachableException exception)
            {
                LogUnreachable(delivery.DeliveryId.Value, exception.Message);
                await RetryAsync(delivery, "unreachable", cancellationToken);
            }
        }
    }

    // Without that permission Discord shows an empty channel, and a post that stands would be taken for one that does not.
    private bool MayBeLookedFor(Delivery delivery, Snowflake guildId) =>
        delivery is not { MessageId: null, NonceSince: not null }
        || gateway.GetOwnPermissions(guildId, delivery.Lane).HasFlag(Permissions.ReadMessageHistory);

    // A mistake of ours in one message must not hold up all that come after it in the channel.
    private Rendering? TryRender(Delivery delivery)
    {
        try
        {
            return _posts[delivery.Kind].Render(delivery);
        }
        catch (Exception exception) when (exception is not StorageException)
        {
            LogNotRendered(exception, delivery.DeliveryId.Value, delivery.Kind);
            return null;
        }
    }

    private Instant WireNow => Instant.FromDateTimeOffset(wire.GetUtcNow());

    private async Task DeliverAsync(Delivery delivery, Rendering rendering, CancellationToken cancellationToken)
    {
        switch (rendering)
        {
            case Rendering.Show show:
                var posted = await postOffice.ShowAsync(delivery, show, cancellationToken);
                await store.MarkStandingAsync(delivery, posted, cancellationToken);
                break;

            case Rendering.TakeAway:
                await postOffice.TakeAwayAsync(delivery, cancellationToken);
                await store.MarkGoneAsync(delivery, settled: true, cancellationToken);
                break;
        }
    }

    private async Task SettleAsync(
        Delivery delivery, Snowflake? target, Func<bool> hasChanged, DiscordApiException exception, CancellationToken cancellationToken)
    {
        var refusal = RefusalPolicy.Read(exception);
        LogRefused(delivery.DeliveryId.Value, exception.Code, refusal);
        switch (refusal)
        {
            case Refusal.MessageGone:
                await store.MarkGoneAsync(delivery, settled: false, cancellationToken);
                break;

            case Refusal.ChannelGone when await BeginAnewAsync(delivery, target, cancellationToken):
                break;

            case Refusal.ChannelGone or Refusal.NotPermitted:
                await WaitForChangeAsync(delivery, hasChanged, Reason(exception), cancellationToken);
                break;

            case Refusal.Passing:
                await RetryAsync(delivery, Reason(exception), cancellationToken);
                break;

            // An archived thread that even the post office could not wake is locked: it is left as it is.
            default:
                await store.MarkFailedAsync(delivery, Reason(exception), cancellationToken);
                break;
        }
    }

    /// <summary>
    /// Begins anew where a channel is gone, unless the next try would go there again: in a thread that the bot had opened,
    /// whose post is made anew too, or in the channel where the message belongs by now.
    /// </summary>
    private async Task<bool> BeginAnewAsync(Delivery delivery, Snowflake? target, CancellationToken cancellationToken)
    {
        var gone = delivery.ChannelId ?? target;
        if (gone is { } threadId && store.FindByThread(threadId) is { } opener)
        {
            await postOffice.TakeAwayAsync(opener, cancellationToken);
            await store.MarkGoneAsync(opener, settled: false, cancellationToken);
        }
        else if (gone == target)
        {
            return false;
        }

        await store.MarkGoneAsync(delivery, settled: false, cancellationToken);
        return true;
    }

    // What was granted while the refusal was on its way would otherwise be heard of too early.
    private Task WaitForChangeAsync(Delivery delivery, Func<bool> hasChanged, string reason, CancellationToken cancellationToken) =>
        store.MarkRetryAsync(
            delivery, () => hasChanged() ? WireNow : WireNow + RetryPolicy.WhenNotPermitted, reason, cancellationToken);

    private Task RetryAsync(Delivery delivery, string reason, CancellationToken cancellationToken) =>
        store.MarkRetryAsync(delivery, () => WireNow + RetryPolicy.AfterAttempts(delivery.Attempts), reason, cancellationToken);

    private static string Reason(DiscordApiException exception) => $"Discord {(int)exception.Status}/{exception.Code}";

    [LoggerMessage(210, LogLevel.Warning, "Delivery {DeliveryId} was refused with code {Code}: {Refusal}")]
    private partial void LogRefused(long deliveryId, int code, Refusal refusal);

    [LoggerMessage(212, LogLevel.Error, "Delivery {DeliveryId} of kind {Kind} could not be rendered and is set aside")]
    private partial void LogNotRendered(Exception exception, long deliveryId, string kind);

    [LoggerMessage(211, LogLevel.Warning, "Delivery {DeliveryId} is tried again: {Reason}")]
    private partial void LogUnreachable(long deliveryId, string reason);
}
