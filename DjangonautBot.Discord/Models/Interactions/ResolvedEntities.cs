namespace DjangonautBot.Discord.Models;

/// <summary>People, members, roles, channels, messages and files referred to by the ids in an interaction.</summary>
public sealed record ResolvedEntities(
    IReadOnlyDictionary<Snowflake, User> Users,
    IReadOnlyDictionary<Snowflake, Member> Members,
    IReadOnlyDictionary<Snowflake, Role> Roles,
    IReadOnlyDictionary<Snowflake, Channel> Channels,
    IReadOnlyDictionary<Snowflake, Message> Messages)
{
    /// <summary>Files given as options of a command.</summary>
    public IReadOnlyDictionary<Snowflake, Attachment> Attachments { get; init; } = new Dictionary<Snowflake, Attachment>();

    /// <summary>No objects at all.</summary>
    public static ResolvedEntities None { get; } = new(
        new Dictionary<Snowflake, User>(),
        new Dictionary<Snowflake, Member>(),
        new Dictionary<Snowflake, Role>(),
        new Dictionary<Snowflake, Channel>(),
        new Dictionary<Snowflake, Message>());
}
