using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.RateLimits;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>Routes of scheduled events.</summary>
/// <remarks>https://discord.com/developers/docs/resources/guild-scheduled-event</remarks>
internal static class ScheduledEventRoutes
{
    private const int External = 3;

    private const string Collection = "/guilds/{guild_id}/scheduled-events";

    private const string Single = "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}";

    public static IEnumerable<RestRoute> All =>
    [
        new("GET", Collection, List, BucketRule.Read),
        new("POST", Collection, Create, BucketRule.ScheduledEvents),
        new("GET", Single, call => Respond(call, Find(call)), BucketRule.Read),
        new("PATCH", Single, Edit, BucketRule.ScheduledEvents),
        new("DELETE", Single, Delete, BucketRule.ScheduledEvents),
    ];

    // Completed and cancelled events are not listed.
    private static RestResponse List(RestCall call) => RestResponse.Ok(new JsonArray([.. call.Server().ScheduledEvents
        .Where(scheduled => !scheduled.IsOver)
        .Select(scheduled => ScheduledEventJson.Of(call.World, scheduled))]));

    private static RestResponse Create(RestCall call)
    {
        var server = call.Server();
        DiscordError.ThrowIfAny(errors => ScheduledEventRules.Check(call.Body, errors, create: true));
        var scheduled = new SandboxScheduledEvent(call.World.NewId(), server);
        Write(call, scheduled);
        RequireRights(call, scheduled);
        server.Add(scheduled);
        call.World.Report(SandboxActivityKind.Message, $"Scheduled event: {scheduled.Name}");
        return Respond(call, scheduled);
    }

    private static RestResponse Edit(RestCall call)
    {
        var scheduled = Find(call);
        DiscordError.ThrowIfAny(errors => ScheduledEventRules.Check(call.Body, errors, create: false));
        RequireRights(call, scheduled);
        if (scheduled.IsOver)
        {
            throw DiscordError.EventIsOver;
        }

        if (call.Body.Int("status") is { } status)
        {
            Move(scheduled, (SandboxScheduledEventStatus)status);
        }

        Write(call, scheduled);
        RequireRights(call, scheduled);
        call.World.ReportPlaces();
        return Respond(call, scheduled);
    }

    private static RestResponse Delete(RestCall call)
    {
        var scheduled = Find(call);
        RequireRights(call, scheduled);
        scheduled.Server.Remove(scheduled);
        return RestResponse.NoContent;
    }

    // Scheduled → active → completed, or scheduled → cancelled, and nothing else.
    private static void Move(SandboxScheduledEvent scheduled, SandboxScheduledEventStatus status)
    {
        var allowed = (scheduled.Status, status) is
            (SandboxScheduledEventStatus.Scheduled, SandboxScheduledEventStatus.Active or SandboxScheduledEventStatus.Canceled)
            or (SandboxScheduledEventStatus.Active, SandboxScheduledEventStatus.Completed);
        if (!allowed && status != scheduled.Status)
        {
            throw DiscordError.BadField("status", "TRANSITION_INVALID", $"Invalid Guild Scheduled Event Status Transition");
        }

        scheduled.Status = status;
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
        if (scheduled.EntityType == External)
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

    private static void RequireRights(RestCall call, SandboxScheduledEvent scheduled)
    {
        if (scheduled.ChannelId is not { } id)
        {
            if (!PermissionRules.Has(scheduled.Server.PermissionsOf(call.BotId), Permission.CreateEvents))
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

        call.Require(channel, Permission.ViewChannel | Permission.Connect | Permission.CreateEvents);
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
