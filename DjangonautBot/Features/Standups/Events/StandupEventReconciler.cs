using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Scheduling.Outbox.Sending;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>
/// Makes a server's scheduled events as they are wanted. Before anything is done the server's events are listed: one that
/// was made and never confirmed is known by its mark, and one that is not there any more was taken away by a person.
/// </summary>
/// <param name="program">The clock of stand-ups.</param>
/// <param name="wire">The clock of retries.</param>
internal sealed partial class StandupEventReconciler(
    StandupEventStore store,
    IDiscordRest rest,
    IDiscordGateway gateway,
    ProgramClock program,
    TimeProvider wire,
    ILogger<StandupEventReconciler> logger)
{
    // The server may have room again by then.
    private static readonly Duration RestAfterRefusal = Duration.FromDays(1);

    /// <summary>
    /// Whether the bot may do what an event needs. Where it may not, nothing can be decided: it does not even see all
    /// events.
    /// </summary>
    public bool MayKeep(StandupEvent wanted) =>
        gateway.FindGuild(wanted.GuildId) is { Available: true }
        && (
            wanted.ChannelId is { } voice
                ? ChannelNeeds.LackingInVoicePlace(gateway, wanted.GuildId, voice).Count == 0
                : gateway
                    .ListChannels(wanted.GuildId)
                    .Any(channel => ChannelNeeds.LackingForEvents(gateway, wanted.GuildId, channel.Id).Count == 0));

    /// <param name="due">Events of that server.</param>
    public async Task KeepAsync(Snowflake guildId, IReadOnlyList<StandupEvent> due, CancellationToken cancellationToken)
    {
        IReadOnlyList<ScheduledEvent> standing = [];
        var isListed = await TryAsync(
            due,
            async () => standing = await rest.ListScheduledEventsAsync(guildId, cancellationToken),
            cancellationToken);
        foreach (var wanted in isListed ? due : [])
        {
            await TryAsync([wanted], () => KeepAsync(wanted, Find(wanted, standing), cancellationToken), cancellationToken);
        }
    }

    private ScheduledEvent? Find(StandupEvent wanted, IReadOnlyList<ScheduledEvent> standing) => wanted.EventId is { } eventId
        ? standing.FirstOrDefault(one => one.Id == eventId)
        : standing.FirstOrDefault(one => gateway.Identity is { } bot && StandupEventMessages.IsOf(wanted, one, bot.User.Id));

    private Task KeepAsync(StandupEvent wanted, ScheduledEvent? standing, CancellationToken cancellationToken) =>
        StandupEventPolicy.Decide(wanted, standing, program.Now) switch
        {
            StandupEventStep.Wait => store.MarkDueAsync(wanted, wanted.StartsAt - StandupEvent.Ahead, cancellationToken),
            StandupEventStep.Make => MakeAsync(wanted, cancellationToken),
            StandupEventStep.Edit => EditAsync(wanted, standing!.Id, cancellationToken),
            StandupEventStep.Start => StartAsync(wanted, standing!.Id, cancellationToken),
            StandupEventStep.Hold => store.MarkStandingAsync(wanted, standing!.Id, wanted.EndsAt, cancellationToken),
            StandupEventStep.Complete => CompleteAsync(wanted, standing!.Id, cancellationToken),
            StandupEventStep.Remove => RemoveAsync(wanted, standing!.Id, cancellationToken),
            StandupEventStep.Forget => store.ForgetAsync(wanted, cancellationToken),
            StandupEventStep.LetGo => store.MarkOverAsync(wanted, cancellationToken),
            var other => throw new InvalidOperationException($"{other} is no step."),
        };

    private async Task MakeAsync(StandupEvent wanted, CancellationToken cancellationToken)
    {
        if (await store.MarkTriedAsync(wanted, cancellationToken))
        {
            var made = await rest.CreateScheduledEventAsync(wanted.GuildId, StandupEventMessages.Draft(wanted), cancellationToken);
            await store.MarkStandingAsync(wanted, made.Id, WhenToStart(wanted), cancellationToken);
        }
    }

    private async Task EditAsync(StandupEvent wanted, Snowflake eventId, CancellationToken cancellationToken)
    {
        await rest.EditScheduledEventAsync(wanted.GuildId, eventId, StandupEventMessages.Draft(wanted), cancellationToken);
        await store.MarkStandingAsync(wanted, eventId, WhenToStart(wanted), cancellationToken);
    }

    private async Task StartAsync(StandupEvent wanted, Snowflake eventId, CancellationToken cancellationToken)
    {
        await rest.SetScheduledEventStatusAsync(wanted.GuildId, eventId, ScheduledEventStatus.Active, cancellationToken);
        await store.MarkStandingAsync(wanted, eventId, wanted.EndsAt, cancellationToken);
    }

    private async Task CompleteAsync(StandupEvent wanted, Snowflake eventId, CancellationToken cancellationToken)
    {
        await rest.SetScheduledEventStatusAsync(wanted.GuildId, eventId, ScheduledEventStatus.Completed, cancellationToken);
        await store.MarkOverAsync(wanted, cancellationToken);
    }

    private async Task RemoveAsync(StandupEvent unwanted, Snowflake eventId, CancellationToken cancellationToken)
    {
        if (await store.MarkTriedAsync(unwanted, cancellationToken))
        {
            await rest.DeleteScheduledEventAsync(unwanted.GuildId, eventId, cancellationToken);
            await store.ForgetAsync(unwanted, cancellationToken);
        }
    }

    private static Instant? WhenToStart(StandupEvent made) => made.IsVoice ? made.StartsAt : null;

    /// <returns>Whether Discord did it. If not, it is tried again, unless it cannot work.</returns>
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

    // An event that ended or went away just now is not on the next list; that list tells what to do.
    private Task SettleAsync(StandupEvent row, DiscordApiException exception, CancellationToken cancellationToken)
    {
        var reason = $"Discord {(int)exception.Status}/{exception.Code}";
        return DeliveryFailurePolicy.Read(exception) == DeliveryFailure.Final && exception.Code != DiscordErrorCode.ScheduledEventIsOver
            ? GiveUpForNowAsync(row, reason, cancellationToken)
            : RetryAsync(row, reason, cancellationToken);
    }

    private Task GiveUpForNowAsync(StandupEvent row, string reason, CancellationToken cancellationToken) => program.Now < row.EndsAt
        ? store.MarkRefusedAsync(row, program.Now + RestAfterRefusal, reason, cancellationToken)
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
