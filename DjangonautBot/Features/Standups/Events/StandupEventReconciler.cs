using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Scheduling.Outbox.Sending;
using DjangonautBot.Storage.Backups;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>
/// Reconciles a server's scheduled events with the desired ones. It lists the server's events first: one that was created without a
/// confirmation is recognised by its mark, and a missing one was deleted by a person.
/// </summary>
/// <param name="program">Clock of stand-ups.</param>
/// <param name="wire">Clock of retries.</param>
internal sealed partial class StandupEventReconciler(
    StandupEventStore store,
    IDiscordRest rest,
    IDiscordGateway gateway,
    LastRestore lastRestore,
    ProgramClock program,
    TimeProvider wire,
    ILogger<StandupEventReconciler> logger)
{
    // By then the server may have room for another event.
    private static readonly Duration RetryRefusedAfter = Duration.FromDays(1);

    /// <summary>
    /// Whether the bot has the permissions that an event needs. Without them nothing can be decided, because it does not even see all
    /// events.
    /// </summary>
    public bool CanReconcile(StandupEvent wanted) =>
        gateway.FindGuild(wanted.GuildId) is { Available: true }
        && (
            wanted.ChannelId is { } voice
                ? ChannelNeeds.LackingInVoicePlace(gateway, wanted.GuildId, voice).Count == 0
                : gateway
                    .ListChannels(wanted.GuildId)
                    .Any(channel => ChannelNeeds.LackingForEvents(gateway, wanted.GuildId, channel.Id).Count == 0));

    /// <param name="due">Due events of the server.</param>
    public async Task ReconcileAsync(Snowflake guildId, IReadOnlyList<StandupEvent> due, CancellationToken cancellationToken)
    {
        IReadOnlyList<ScheduledEvent> existing = [];
        var isListed = await TryAsync(
            due,
            async () => existing = await rest.ListScheduledEventsAsync(guildId, cancellationToken),
            cancellationToken);
        foreach (var wanted in isListed ? due : [])
        {
            await TryAsync([wanted], () => ReconcileAsync(wanted, Find(wanted, existing), cancellationToken), cancellationToken);
        }
    }

    private ScheduledEvent? Find(StandupEvent wanted, IReadOnlyList<ScheduledEvent> existing) => (wanted.EventId, gateway.Identity) switch
    {
        ({ } eventId, _) => existing.FirstOrDefault(one => one.Id == eventId),
        (_, { } bot) => existing.FirstOrDefault(one => StandupEventMessages.IsOf(wanted, one, bot.User.Id))
            ?? FindOfLost(wanted, existing, bot.User.Id),
        _ => null,
    };

    // A database that was brought back does not know under which number an event was made since.
    private ScheduledEvent? FindOfLost(StandupEvent wanted, IReadOnlyList<ScheduledEvent> existing, Snowflake bot) =>
        lastRestore.Restore is null
            ? null
            : existing.FirstOrDefault(one => StandupEventMessages.IsOfSame(wanted, one, bot) && !store.Knows(wanted.CohortId, one.Id));

    private Task ReconcileAsync(StandupEvent wanted, ScheduledEvent? existing, CancellationToken cancellationToken) =>
        StandupEventPolicy.Decide(wanted, existing, program.Now) switch
        {
            StandupEventStep.Wait => store.MarkDueAsync(wanted, wanted.StartsAt - StandupEvent.Ahead, cancellationToken),
            StandupEventStep.Create => CreateAsync(wanted, cancellationToken),
            StandupEventStep.Edit => EditAsync(wanted, existing!.Id, cancellationToken),
            StandupEventStep.Start => StartAsync(wanted, existing!.Id, cancellationToken),
            StandupEventStep.AwaitEnd => store.MarkConfirmedAsync(wanted, existing!.Id, wanted.EndsAt, cancellationToken),
            StandupEventStep.Complete => CompleteAsync(wanted, existing!.Id, cancellationToken),
            StandupEventStep.Delete => DeleteAsync(wanted, existing!.Id, cancellationToken),
            StandupEventStep.Forget => store.ForgetAsync(wanted, cancellationToken),
            StandupEventStep.StopTracking => store.MarkOverAsync(wanted, cancellationToken),
            var other => throw new InvalidOperationException($"{other} is no step."),
        };

    private async Task CreateAsync(StandupEvent wanted, CancellationToken cancellationToken)
    {
        if (await store.MarkAttemptedAsync(wanted, cancellationToken))
        {
            // An event has no nonce.
            await store.EnsureHeldAsync(cancellationToken);
            var made = await rest.CreateScheduledEventAsync(wanted.GuildId, StandupEventMessages.Draft(wanted), cancellationToken);
            await store.MarkConfirmedAsync(wanted, made.Id, WhenToStart(wanted), cancellationToken);
        }
    }

    private async Task EditAsync(StandupEvent wanted, Snowflake eventId, CancellationToken cancellationToken)
    {
        await rest.EditScheduledEventAsync(wanted.GuildId, eventId, StandupEventMessages.Draft(wanted), cancellationToken);
        await store.MarkConfirmedAsync(wanted, eventId, WhenToStart(wanted), cancellationToken);
    }

    private async Task StartAsync(StandupEvent wanted, Snowflake eventId, CancellationToken cancellationToken)
    {
        await rest.SetScheduledEventStatusAsync(wanted.GuildId, eventId, ScheduledEventStatus.Active, cancellationToken);
        await store.MarkConfirmedAsync(wanted, eventId, wanted.EndsAt, cancellationToken);
    }

    private async Task CompleteAsync(StandupEvent wanted, Snowflake eventId, CancellationToken cancellationToken)
    {
        await rest.SetScheduledEventStatusAsync(wanted.GuildId, eventId, ScheduledEventStatus.Completed, cancellationToken);
        await store.MarkOverAsync(wanted, cancellationToken);
    }

    private async Task DeleteAsync(StandupEvent unwanted, Snowflake eventId, CancellationToken cancellationToken)
    {
        if (await store.MarkAttemptedAsync(unwanted, cancellationToken))
        {
            await rest.DeleteScheduledEventAsync(unwanted.GuildId, eventId, cancellationToken);
            await store.ForgetAsync(unwanted, cancellationToken);
        }
    }

    private static Instant? WhenToStart(StandupEvent made) => made.IsVoice ? made.StartsAt : null;

    /// <returns>Whether Discord accepted it. Otherwise it is retried, unless the failure is final.</returns>
    private async Task<bool> TryAsync(IReadOnlyList<StandupEvent> concerned, Func<Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act();
            return true;
        }
        catch (DiscordApiException exception)
        {
            foreach (var row in concerned)
            {
                LogRefused(row.StandupEventId, exception.Code);
                await SettleAsync(row, exception, cancellationToken);
            }
        }
        catch (DiscordUnreachableException exception)
        {
            foreach (var row in concerned)
            {
                LogUnreachable(row.StandupEventId, exception.Message);
                await RetryAsync(row, "unreachable", cancellationToken);
            }
        }

        return false;
    }

    // An event that ended or was deleted just now is missing from the next list, which then decides.
    private Task SettleAsync(StandupEvent row, DiscordApiException exception, CancellationToken cancellationToken)
    {
        var reason = $"Discord {(int)exception.Status}/{exception.Code}";
        return DeliveryFailurePolicy.Read(exception) == DeliveryFailure.Final && exception.Code != DiscordErrorCode.ScheduledEventIsOver
            ? GiveUpForNowAsync(row, reason, cancellationToken)
            : RetryAsync(row, reason, cancellationToken);
    }

    private Task GiveUpForNowAsync(StandupEvent row, string reason, CancellationToken cancellationToken) => program.Now < row.EndsAt
        ? store.MarkRefusedAsync(row, program.Now + RetryRefusedAfter, reason, cancellationToken)
        : store.MarkOverAsync(row, cancellationToken);

    private Task RetryAsync(StandupEvent row, string reason, CancellationToken cancellationToken)
    {
        var retryAt = Instant.FromDateTimeOffset(wire.GetUtcNow()) + DeliveryRetryPolicy.AfterAttempts(row.Attempts + 1);
        return store.MarkRetryAsync(row, retryAt, reason, cancellationToken);
    }

    [LoggerMessage(230, LogLevel.Warning, "Stand-up event {StandupEventId} was refused with code {Code}")]
    private partial void LogRefused(long standupEventId, int code);

    [LoggerMessage(231, LogLevel.Warning, "Stand-up event {StandupEventId} is tried again: {Reason}")]
    private partial void LogUnreachable(long standupEventId, string reason);
}
