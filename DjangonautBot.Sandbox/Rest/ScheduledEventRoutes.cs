using System.Globalization;
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
        var scheduled = new SandboxScheduledEvent(call.World.NewId(), server);
        Write(call, scheduled);
        RequireRights(call, scheduled, Permission.CreateEvents);
        if (server.OpenEventCount >= MaxOpen)
        {
            throw DiscordError.TooManyScheduledEvents;
        }

        server.Add(scheduled);
        call.World.Report(SandboxActivityKind.Message, $"Scheduled event: {scheduled.Name}");
        return Respond(call, scheduled);
    }

    private static RestResponse Edit(RestCall call)
    {
        var scheduled = Find(call);
        DiscordError.ThrowIfAny(errors => ScheduledEventRules.Check(call.Body, errors, create: false));
        RequireRights(call, scheduled, ChangingRight(scheduled, call.BotId));
        if (scheduled.IsOver)
        {
            throw DiscordError.EventIsOver;
        }

        if (call.Body.Int("status") is { } status)
        {
            Move(call, scheduled, (SandboxScheduledEventStatus)status);
        }

        Write(call, scheduled);
        RequireRights(call, scheduled, ChangingRight(scheduled, call.BotId));
        scheduled.Server.Update(scheduled);
        return Respond(call, scheduled);
    }

    private static RestResponse Delete(RestCall call)
    {
        var scheduled = Find(call);
        RequireRights(call, scheduled, ChangingRight(scheduled, call.BotId));
        scheduled.Server.Remove(scheduled);
        return RestResponse.NoContent;
    }

    // Scheduled → active → completed, or scheduled → cancelled, and nothing else.
    private static void Move(RestCall call, SandboxScheduledEvent scheduled, SandboxScheduledEventStatus status)
    {
        var allowed = (scheduled.Status, status) is
            (SandboxScheduledEventStatus.Scheduled, SandboxScheduledEventStatus.Active or SandboxScheduledEventStatus.Canceled)
            or (SandboxScheduledEventStatus.Active, SandboxScheduledEventStatus.Completed);
        if (!allowed && status != scheduled.Status)
        {
            throw DiscordError.BadField("status", "TRANSITION_INVALID", $"Invalid Guild Scheduled Event Status Transition");
        }

        scheduled.SetStatus(status, call.World.Clock.GetUtcNow());
    }

    private static void Write(RestCall call, SandboxScheduledEvent scheduled)
    {
        var body = call.Body;
        var start = Instant(body, "scheduled_start_time");
        if (start < call.World.Clock.GetUtcNow())
        {
            throw DiscordError.BadField(
                "scheduled_start_time",
                "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST",
                "Cannot schedule event in the past.");
        }

        scheduled.Name = body.Text("name")?.Trim() ?? scheduled.Name;
        if (body.Has("description"))
        {
            scheduled.Description = body.Text("description");
        }

        if (body.Has("channel_id"))
        {
            scheduled.ChannelId = body.Id("channel_id");
        }

        if (body.Get("entity_metadata").Text("location") is { } location)
        {
            scheduled.Location = location;
        }

        scheduled.EntityType = body.Int("entity_type") ?? scheduled.EntityType;
        if (scheduled.IsExternal)
        {
            scheduled.ChannelId = null;
        }
        else
        {
            scheduled.Location = null;
        }

        scheduled.Start = start ?? scheduled.Start;
        if (body.Has("scheduled_end_time"))
        {
            scheduled.End = Instant(body, "scheduled_end_time");
        }
    }

    // All events are the bot's own, so either permission is enough to change one.
    private static ulong ChangingRight(SandboxScheduledEvent scheduled, ulong botId) =>
        PermissionRules.Has(scheduled.PermissionsOf(botId), Permission.ManageEvents) ? Permission.ManageEvents : Permission.CreateEvents;

    private static void RequireRights(RestCall call, SandboxScheduledEvent scheduled, ulong right)
    {
        if (scheduled.ChannelId is not { } id)
        {
            if (!PermissionRules.Has(scheduled.PermissionsOf(call.BotId), right))
            {
                throw DiscordError.MissingPermissions;
            }

            return;
        }

        var channel = call.World.Channels.GetValueOrDefault(id);
        if (channel?.Server != scheduled.Server)
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

    private static DateTimeOffset? Instant(JsonElement body, string name) =>
        body.Text(name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;

    private static RestResponse Respond(RestCall call, SandboxScheduledEvent scheduled) =>
        RestResponse.Ok(ScheduledEventJson.Of(call.World, scheduled));
}
