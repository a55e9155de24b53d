namespace DjangonautBot.Discord.Models;

/// <summary>A scheduled event to create, or the new state of one: in a voice channel, or at a place outside Discord.</summary>
/// <param name="Name">1 to <see cref="MaxNameLength"/> code points.</param>
/// <param name="Description">At most <see cref="MaxDescriptionLength"/> code points.</param>
/// <param name="VoiceChannelId">Channel of the event; excludes a <paramref name="Location"/>.</param>
/// <param name="Location">At most <see cref="MaxLocationLength"/> code points; excludes a <paramref name="VoiceChannelId"/>.</param>
/// <remarks>https://discord.com/developers/docs/resources/guild-scheduled-event</remarks>
public sealed record ScheduledEventDraft(
    string Name,
    string Description,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    Snowflake? VoiceChannelId = null,
    string? Location = null)
{
    /// <summary>Longest <see cref="Name"/>, in code points.</summary>
    public const int MaxNameLength = 100;

    /// <summary>Longest <see cref="Description"/>, in code points.</summary>
    public const int MaxDescriptionLength = 1000;

    /// <summary>Longest <see cref="Location"/>, in code points.</summary>
    public const int MaxLocationLength = 100;
}
