namespace DjangonautBot.Discord.Models;

/// <summary>A server's scheduled event, as received from Discord.</summary>
public sealed record ScheduledEvent(
    Snowflake Id,
    Snowflake GuildId,
    string Name,
    DateTimeOffset ScheduledStartTime,
    ScheduledEventStatus Status,
    Snowflake? ChannelId = null,
    Snowflake? CreatorId = null,
    string? Description = null,
    DateTimeOffset? ScheduledEndTime = null);
