using System.Text.Json;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>Writes the body of a request into a scheduled event, except its status. Omitted parts stay unchanged.</summary>
internal static class ScheduledEventWriter
{
    /// <param name="body">Body, already checked.</param>
    public static void Write(this SandboxScheduledEvent scheduled, JsonElement body)
    {
        scheduled.Name = body.Text("name")?.Trim() ?? scheduled.Name;
        scheduled.Start = body.Instant("scheduled_start_time") ?? scheduled.Start;
        scheduled.EntityType = body.Int("entity_type") ?? scheduled.EntityType;
        if (body.Has("scheduled_end_time"))
        {
            scheduled.End = body.Instant("scheduled_end_time");
        }

        if (body.Has("description"))
        {
            scheduled.Description = body.Text("description");
        }

        if (body.Has("channel_id"))
        {
            scheduled.ChannelId = body.Id("channel_id");
        }

        scheduled.Location = body.Get("entity_metadata").Text("location") ?? scheduled.Location;
        if (scheduled.IsExternal)
        {
            scheduled.ChannelId = null;
        }
        else
        {
            scheduled.Location = null;
        }
    }
}
