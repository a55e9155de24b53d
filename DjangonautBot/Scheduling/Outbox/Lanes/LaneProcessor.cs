using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Scheduling.Outbox.Sending;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Lanes;

/// <summary>Processes the due deliveries of one lane, in order.</summary>
internal sealed class LaneProcessor(
    DeliveryStore store,
    PostRenderer renderer,
    DeliverySender deliverySender,
    OwnPostSearch search,
    ClockCheck clockCheck,
    DeliveryFailureHandler refusals,
    DeliveryRetries retries,
    IRecipients recipients,
    IDiscordGateway gateway,
    PausedLanes pausedLanes,
    ProgramClock program,
    TimeProvider wire)
{
    // The bound lets other lanes proceed.
    private const int MostInARow = 5;

    private const string Expired = "of no use any more";

    private Instant WireNow => Instant.FromDateTimeOffset(wire.GetUtcNow());

    /// <summary>Processes deliveries until none is left, one has to wait, or the bound is reached.</summary>
    public async Task ProcessAsync(Snowflake guildId, Lane lane, CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < MostInARow && store.FindHead(lane, program.Now, WireNow) is { } head; turn++)
        {
            await ProcessAsync(guildId, head, cancellationToken);
        }
    }

    private async Task ProcessAsync(Snowflake guildId, Delivery head, CancellationToken cancellationToken)
    {
        using var activity = DeliveryMetrics.Start(head);
        if (IsExpired(head) && !head.MayExist)
        {
            await SkipAsync(head, Expired, cancellationToken);
            return;
        }

        if (!IsThere(guildId))
        {
            await store.MarkRetryAsync(head, () => DecideRetryAt(guildId), "the server is away", cancellationToken);
            return;
        }

        if (head is { IsPlanned: true, MessageId: null, MayExist: false } && await clockCheck.IsOffAsync(cancellationToken))
        {
            await store.PostponeAsync(head, program.Now + ClockCheck.LookAgainAfter, program.Now, cancellationToken);
            return;
        }

        switch (await RenderAsync(head, cancellationToken))
        {
            case null:
                await retries.SetAsideAsync(head, "cannot be rendered", cancellationToken);
                break;

            case Rendering.Skip skip:
                await SkipAsync(head, skip.Reason, cancellationToken);
                break;

            case Rendering.Later later:
                await store.PostponeAsync(head, later.At, program.Now, cancellationToken);
                break;

            case Rendering.Direct direct when !await IsPresentAsync(head, direct, cancellationToken):
                await SkipAbsentAsync(head, direct, cancellationToken);
                break;

            case var rendering:
                var rights = pausedLanes.Read(guildId, head.Lane, DeliveryAttempt.TargetOf(rendering));
                await TryAsync(new DeliveryAttempt(head, rendering, guildId, rights), cancellationToken);
                break;
        }
    }

    // Before a server's channels and permissions are known, or during an outage, nothing can be decided about its posts.
    private bool IsThere(Snowflake guildId) => gateway.FindGuild(guildId) is { Available: true };

    // The lanes of a server are resumed when it is seen anew. It may have come just now.
    private Instant DecideRetryAt(Snowflake guildId)
    {
        pausedLanes.ForgetServer(guildId);
        return IsThere(guildId) ? WireNow : WireNow + Lane.LongestWait;
    }

    // Notes the quoted texts before they are read for the last time, so that a change in between is noticed.
    private async Task<Rendering?> RenderAsync(Delivery head, CancellationToken cancellationToken)
    {
        while (true)
        {
            var rendering = renderer.TryRender(head);
            if (rendering is null || store.Knows(head, rendering.Quotes))
            {
                return rendering;
            }

            await store.NoteAsync(head, rendering.Quotes, cancellationToken);
        }
    }

    private Task<bool> IsPresentAsync(Delivery head, Rendering.Direct direct, CancellationToken cancellationToken) =>
        recipients.IsPresentAsync(head.CohortId, direct.UserId, program.Now, cancellationToken);

    // After the person left, the post may have another recipient: then it stays queued.
    private Task SkipAbsentAsync(Delivery head, Rendering.Direct direct, CancellationToken cancellationToken) =>
        renderer.RendersForSameRecipient(direct, head)
            ? SkipAsync(head, "the person is not in the server", cancellationToken)
            : Task.CompletedTask;

    private async Task TryAsync(DeliveryAttempt deliveryAttempt, CancellationToken cancellationToken)
    {
        if (!CanSearch(deliveryAttempt))
        {
            await refusals.PauseAsync(deliveryAttempt, "no Read Message History", cancellationToken);
            return;
        }

        if (
            await store.ClaimAsync(deliveryAttempt.Delivery, deliveryAttempt.Target, program.Now, WireNow, cancellationToken)
            is not { } delivery)
        {
            return;
        }

        await store.EnsureHeldAsync(cancellationToken);
        try
        {
            await DeliverAsync(delivery, deliveryAttempt.Rendering, cancellationToken);
        }
        catch (DiscordApiException exception)
        {
            await refusals.HandleAsync(deliveryAttempt with { Delivery = delivery }, exception, cancellationToken);
        }
        catch (DiscordUnreachableException exception)
        {
            await refusals.HandleAsync(deliveryAttempt with { Delivery = delivery }, exception, cancellationToken);
        }
    }

    // Records a success even while the bot stops: only the request itself can be cancelled.
    private async Task DeliverAsync(Delivery delivery, Rendering rendering, CancellationToken cancellationToken)
    {
        switch (rendering)
        {
            case Rendering.Remove remove:
                await deliverySender.RemoveAsync(delivery, remove.From, cancellationToken);
                await store.MarkGoneAsync(delivery, settled: true, CancellationToken.None);
                break;

            case var _ when IsExpired(delivery) && await deliverySender.FindAsync(delivery, rendering, cancellationToken) is null:
                await SkipAsync(delivery, Expired, cancellationToken);
                break;

            case Rendering.Show show:
                var shown = await deliverySender.ShowAsync(delivery, show, cancellationToken);
                await store.MarkPostedAsync(delivery, shown, CancellationToken.None);
                DeliveryMetrics.RecordLag(delivery, program.Now);
                break;

            case Rendering.Direct { IsDiscreet: true } direct:
                var arrived = await deliverySender.SendAsync(delivery, direct, cancellationToken);
                await store.MarkPostedAsync(delivery, arrived with { ChannelId = null }, CancellationToken.None);
                DeliveryMetrics.RecordLag(delivery, program.Now);
                break;

            case Rendering.Direct direct:
                var sent = await deliverySender.SendAsync(delivery, direct, cancellationToken);
                await store.MarkPostedAsync(delivery, sent, CancellationToken.None);
                DeliveryMetrics.RecordLag(delivery, program.Now);
                await recipients.NoteAsync(
                    delivery.CohortId, direct.UserId, DirectMessageOutcome.Arrived, program.Now, CancellationToken.None);
                break;
        }
    }

    // An existing message can still be brought up to date.
    private bool IsExpired(Delivery delivery) => delivery.MessageId is null && program.Now > delivery.UsefulUntil;

    private Task SkipAsync(Delivery delivery, string reason, CancellationToken cancellationToken) =>
        store.SkipAsync(delivery, reason, program.Now, cancellationToken);

    // Without that permission Discord lists no messages, and an existing post would be taken for a missing one.
    private bool CanSearch(DeliveryAttempt deliveryAttempt) => deliveryAttempt switch
    {
        { Rendering: Rendering.Show show, Delivery: var delivery } when delivery.MayExist || search.MayStand(delivery) =>
            CanReadIn(deliveryAttempt, delivery.ChannelId ?? show.ChannelId),
        { Rendering: Rendering.Remove { From: null }, Delivery: { MayExist: true, ChannelId: { } triedIn } } =>
            CanReadIn(deliveryAttempt, triedIn),
        _ => true,
    };

    // The rights in an archived thread, which the gateway does not list, are those in its channel. A lane need not be a channel.
    private bool CanReadIn(DeliveryAttempt deliveryAttempt, Snowflake channelId) =>
        CanReadIn(deliveryAttempt.GuildId, channelId) || CanReadIn(deliveryAttempt.GuildId, deliveryAttempt.Delivery.Lane);

    private bool CanReadIn(Snowflake guildId, Snowflake channelId) =>
        gateway.GetOwnPermissions(guildId, channelId).HasFlag(Permissions.ReadMessageHistory);
}
