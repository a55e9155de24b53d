using System.Text.Json.Serialization;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>A scheduled event to create, or the new state of one.</summary>
/// <param name="EntityType">2 in a voice channel, 3 outside Discord.</param>
/// <param name="ChannelId">Sent as null for an event outside Discord, or one that moves there would keep its channel.</param>
/// <remarks>
/// https://discord.com/developers/docs/resources/guild-scheduled-event#guild-scheduled-event-object-field-requirements-by-entity-type
/// </remarks>
internal sealed record WireScheduledEvent(
    string Name,
    string Description,
    DateTimeOffset ScheduledStartTime,
    DateTimeOffset ScheduledEndTime,
    int EntityType,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Snowflake? ChannelId,
    WireEntityMetadata? EntityMetadata)
{
    private const int Voice = 2;
    private const int External = 3;

    /// <summary>Visible to the server's members only, the one level there is.</summary>
    public int PrivacyLevel { get; } = 2;

    /// <exception cref="ArgumentException">The draft has no place, or two.</exception>
    public static WireScheduledEvent Of(ScheduledEventDraft draft) => draft switch
    {
        { VoiceChannelId: { } channel, Location: null } => Of(draft, Voice, channel, null),
        { VoiceChannelId: null, Location: { } location } => Of(draft, External, null, new WireEntityMetadata(location)),
        _ => throw new ArgumentException("An event takes place in a voice channel or elsewhere, not in both.", nameof(draft)),
    };

    private static WireScheduledEvent Of(ScheduledEventDraft draft, int entityType, Snowflake? channelId, WireEntityMetadata? place) =>
        new(draft.Name, draft.Description, draft.StartsAt, draft.EndsAt, entityType, channelId, place);
}
