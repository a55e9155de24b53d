namespace DjangonautBot.Discord.Models;

/// <summary>A channel or a thread.</summary>
/// <param name="GuildId">Absent for direct messages and inside a server's own listing.</param>
/// <param name="ParentId">The category of a channel, or the channel of a thread.</param>
/// <param name="OwnerId">Who opened it, for a thread.</param>
public sealed record Channel(
    Snowflake Id,
    ChannelType Type,
    string? Name = null,
    Snowflake? GuildId = null,
    Snowflake? ParentId = null,
    Snowflake? OwnerId = null,
    IReadOnlyList<PermissionOverwrite>? PermissionOverwrites = null,
    ThreadMetadata? ThreadMetadata = null)
{
    /// <summary>Whether this is a thread, whose rights are those of its parent.</summary>
    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
}
