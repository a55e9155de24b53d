using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Payloads;

/// <summary>A server, whole in GUILD_CREATE and without channels, threads and members in GUILD_UPDATE.</summary>
/// <param name="Members">Without the members intent little more than the bot itself; all others are passed over.</param>
internal sealed record WireGuild(
    Snowflake Id,
    string? Name,
    Snowflake OwnerId,
    bool Unavailable,
    IReadOnlyList<Role>? Roles,
    IReadOnlyList<Channel>? Channels,
    IReadOnlyList<Channel>? Threads,
    IReadOnlyList<WireMemberRoles>? Members);

/// <summary>The roles of one member, in a server's list and in GUILD_MEMBER_UPDATE.</summary>
internal sealed record WireMemberRoles(WireId User, IReadOnlyList<Snowflake>? Roles, Snowflake GuildId = default);

/// <summary>GUILD_ROLE_CREATE and GUILD_ROLE_UPDATE.</summary>
internal sealed record WireRoleChange(Snowflake GuildId, Role Role);

/// <summary>GUILD_ROLE_DELETE.</summary>
internal sealed record WireRoleDeletion(Snowflake GuildId, Snowflake RoleId);

/// <summary>The active threads below some channels, or below all of them, after the bot came to see these.</summary>
/// <param name="ChannelIds">The channels that it speaks of; none means the whole server.</param>
internal sealed record WireThreadList(
    Snowflake GuildId, IReadOnlyList<Snowflake>? ChannelIds, IReadOnlyList<Channel>? Threads);
