using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox.Wire;

/// <summary>Writes scheduled events.</summary>
/// <remarks>https://discord.com/developers/docs/resources/guild-scheduled-event#guild-scheduled-event-object</remarks>
internal static class ScheduledEventJson
{
    /// <summary>Writes the events that are listed: those that the bot can see and that are not over.</summary>
    public static JsonArray List(SandboxWorld world, SandboxServer server) =>
        new([.. server.ListedEvents.Select(scheduled => Of(world, scheduled))]);

    public static JsonObject Of(SandboxWorld world, SandboxScheduledEvent scheduled) => new()
    {
        ["id"] = scheduled.Id.Wire(),
        ["guild_id"] = scheduled.Server.Id.Wire(),
        ["channel_id"] = scheduled.ChannelId?.Wire(),
        ["creator_id"] = world.Bot.Id.Wire(),
        ["creator"] = UserJson.Of(world.Bot),
        ["name"] = scheduled.Name,
        ["description"] = scheduled.Description,
        ["image"] = null,
        ["scheduled_start_time"] = scheduled.Start.Wire(),
        ["scheduled_end_time"] = scheduled.End?.Wire(),
        ["privacy_level"] = 2,
        ["status"] = (int)scheduled.Status,
        ["entity_type"] = scheduled.EntityType,
        ["entity_id"] = null,
        ["entity_metadata"] = scheduled.Location is { } location ? new JsonObject { ["location"] = location } : null,
        ["recurrence_rule"] = null,
        ["guild_scheduled_event_exceptions"] = new JsonArray(),
    };
}
