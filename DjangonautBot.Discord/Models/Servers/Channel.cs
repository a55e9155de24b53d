namespace DjangonautBot.Discord.Models;

/// <summary>A channel or a thread.</summary>
/// <param name="GuildId">Null for direct messages and inside a server's own listing.</param>
/// <param name="ParentId">Category of a channel, or channel of a thread.</param>
/// <param name="OwnerId">Creator of a thread.</param>
/// <remarks>https://discord.com/developers/docs/resources/channel#channel-object</remarks>
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
    /// <summary>Longest name of a channel or a thread, in code points.</summary>
    public const int MaxNameLength = 100;

    /// <summary>True for a thread, in which the permissions of its parent apply.</summary>
    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
}
