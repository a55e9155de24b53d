using System.Text.Json.Nodes;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>Writes scheduled events to create, or the new state of one.</summary>
/// <remarks>https://discord.com/developers/docs/resources/guild-scheduled-event</remarks>
internal static class EventJson
{
    private const int MembersOnly = 2;
    private const int InVoiceChannel = 2;
    private const int Elsewhere = 3;

    /// <exception cref="ArgumentException">The draft has no place, or two.</exception>
    public static JsonObject Of(ScheduledEventDraft draft)
    {
        if (draft.VoiceChannelId is null == draft.Location is null)
        {
            throw new ArgumentException("An event takes place in a voice channel or elsewhere, not in both.", nameof(draft));
        }

        var json = new JsonObject
        {
            ["name"] = draft.Name,
            ["description"] = draft.Description,
            ["scheduled_start_time"] = draft.StartsAt,
            ["scheduled_end_time"] = draft.EndsAt,
            ["privacy_level"] = MembersOnly,
            ["entity_type"] = draft.Location is null ? InVoiceChannel : Elsewhere,
            // As null, too, or an event that moves elsewhere would keep its channel.
            ["channel_id"] = draft.VoiceChannelId?.ToString(),
        };
        if (draft.Location is { } location)
        {
            json["entity_metadata"] = new JsonObject { ["location"] = location };
        }

        return json;
    }
}
