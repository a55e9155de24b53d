namespace DjangonautBot.Discord.Models;

/// <summary>A scheduled event to make or to change into: in a voice channel, or at a place elsewhere.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Description">At most 1,000 characters.</param>
/// <param name="VoiceChannelId">The channel it takes place in; then there is no <paramref name="Location"/>.</param>
/// <param name="Location">At most 100 characters, with an end time; then there is no channel.</param>
/// <remarks>https://discord.com/developers/docs/resources/guild-scheduled-event</remarks>
public sealed record ScheduledEventDraft(
    string Name,
    string Description,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    Snowflake? VoiceChannelId = null,
    string? Location = null);
