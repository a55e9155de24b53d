using System.Text.Json;
using DjangonautBot.Sandbox.RateLimits;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>Routes of scheduled events.</summary>
/// <remarks>https://discord.com/developers/docs/resources/guild-scheduled-event</remarks>
internal static class ScheduledEventRoutes
{
    private const int MaxOpen = 100;

    private const string Collection = "/guilds/{guild_id}/scheduled-events";

    private const string Single = "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}";

    public static IEnumerable<RestRoute> All =>
    [
        new("GET", Collection, List, BucketRule.Read),
        new("POST", Collection, Create, BucketRule.ScheduledEvents),
        new("GET", Single, Get, BucketRule.Read),
        new("PATCH", Single, Edit, BucketRule.ScheduledEvents),
        new("DELETE", Single, Delete, BucketRule.ScheduledEvents),
    ];

    private static RestResponse List(RestCall call) => RestResponse.Ok(ScheduledEventJson.List(call.World, call.Server()));

    private static RestResponse Get(RestCall call)
    {
        var scheduled = Find(call);
        return scheduled.IsVisibleTo(call.BotId) ? Respond(call, scheduled) : throw DiscordError.MissingAccess;
    }

    private static RestResponse Create(RestCall call)
    {
        var server = call.Server();
        DiscordError.ThrowIfAny(errors => ScheduledEventRules.Check(call.Body, errors, create: true));
        RequireFuture(call);
        RequireRights(call, server, call.Body.Id("channel_id"), Permission.CreateEvents);
        if (server.OpenEventCount >= MaxOpen)
        {
            throw DiscordError.TooManyScheduledEvents;
        }

        var scheduled = new SandboxScheduledEvent(call.World.NewId(), server);
        scheduled.Write(call.Body);
        server.Add(scheduled);
        call.World.Report(SandboxActivityKind.Message, $"Scheduled event: {scheduled.Name}");
        return Respond(call, scheduled);
    }

    // All is checked before anything is written, so that a refused edit changes nothing.
    private static RestResponse Edit(RestCall call)
    {
        var scheduled = Find(call);
        DiscordError.ThrowIfAny(errors => ScheduledEventRules.Check(call.Body, errors, create: false));
        var right = ChangingRight(scheduled, call.BotId);
        RequireRights(call, scheduled.Server, scheduled.ChannelId, right);
        if (scheduled.IsOver)
        {
            throw DiscordError.EventIsOver;
        }

        var status = (SandboxScheduledEventStatus?)call.Body.Int("status") ?? scheduled.Status;
        RequireTransition(scheduled.Status, status);
        RequireFuture(call);
        RequireRights(call, scheduled.Server, ChannelAfter(call.Body, scheduled), right);

        scheduled.SetStatus(status, call.World.Clock.GetUtcNow());
        scheduled.Write(call.Body);
        scheduled.Server.Update(scheduled);
        return Respond(call, scheduled);
    }

    private static ulong? ChannelAfter(JsonElement change, SandboxScheduledEvent scheduled)
    {
        if (change.Int("entity_type") is SandboxScheduledEvent.External)
        {
            return null;
        }

        return change.Has("channel_id") ? change.Id("channel_id") : scheduled.ChannelId;
    }

    private static RestResponse Delete(RestCall call)
    {
        var scheduled = Find(call);
        RequireRights(call, scheduled.Server, scheduled.ChannelId, ChangingRight(scheduled, call.BotId));
        scheduled.Server.Remove(scheduled);
        return RestResponse.NoContent;
    }

    // Scheduled → active → completed, or scheduled → cancelled, and nothing else.
    private static void RequireTransition(SandboxScheduledEventStatus from, SandboxScheduledEventStatus to)
    {
        var allowed = (from, to) is
            (SandboxScheduledEventStatus.Scheduled, SandboxScheduledEventStatus.Active or SandboxScheduledEventStatus.Canceled)
            or (SandboxScheduledEventStatus.Active, SandboxScheduledEventStatus.Completed);
        if (!allowed && to != from)
        {
            throw DiscordError.BadField("status", "TRANSITION_INVALID", "Invalid Guild Scheduled Event Status Transition");
        }
    }

    private static void RequireFuture(RestCall call)
    {
        if (call.Body.Instant("scheduled_start_time") < call.World.Clock.GetUtcNow())
        {
            throw DiscordError.BadField(
                "scheduled_start_time",
                "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST",
                "Cannot schedule event in the past.");
        }
    }

    // All events are the bot's own, so either permission is enough to change one.
    private static ulong ChangingRight(SandboxScheduledEvent scheduled, ulong botId) =>
        PermissionRules.Has(scheduled.PermissionsOf(botId), Permission.ManageEvents) ? Permission.ManageEvents : Permission.CreateEvents;

    /// <param name="channelId">Voice channel of the event; null outside Discord.</param>
    private static void RequireRights(RestCall call, SandboxServer server, ulong? channelId, ulong right)
    {
        if (channelId is not { } id)
        {
            if (!PermissionRules.Has(server.PermissionsOf(call.BotId), right))
            {
                throw DiscordError.MissingPermissions;
            }

            return;
        }

        var channel = call.World.Channels.GetValueOrDefault(id);
        if (channel?.Server != server)
        {
            throw DiscordError.UnknownChannel;
        }

        if (channel.Kind is not SandboxChannelKind.Voice)
        {
            throw DiscordError.BadField("channel_id", "GUILD_SCHEDULED_EVENT_INVALID_CHANNEL", "Only voice channels can be used.");
        }

        call.Require(channel, Permission.ViewChannel | Permission.Connect | right);
    }

    private static SandboxScheduledEvent Find(RestCall call)
    {
        var id = call.Id("guild_scheduled_event_id");
        return call.Server().ScheduledEvents.FirstOrDefault(scheduled => scheduled.Id == id) ?? throw DiscordError.UnknownScheduledEvent;
    }

    private static RestResponse Respond(RestCall call, SandboxScheduledEvent scheduled) =>
        RestResponse.Ok(ScheduledEventJson.Of(call.World, scheduled));
}
