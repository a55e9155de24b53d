using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Payloads;

/// <summary>A server: complete in GUILD_CREATE, without channels, threads and members in GUILD_UPDATE.</summary>
/// <param name="Members">Little more than the bot itself without the members intent; all others are ignored.</param>
internal sealed record WireGuild(
    Snowflake Id,
    string? Name,
    Snowflake OwnerId,
    bool Unavailable,
    IReadOnlyList<Role>? Roles,
    IReadOnlyList<Channel>? Channels,
    IReadOnlyList<Channel>? Threads,
    IReadOnlyList<WireMemberRoles>? Members);

/// <summary>Roles of one member, in a server's list and in GUILD_MEMBER_UPDATE.</summary>
internal sealed record WireMemberRoles(WireId User, IReadOnlyList<Snowflake>? Roles, Snowflake GuildId = default);

/// <summary>Data of GUILD_ROLE_CREATE and GUILD_ROLE_UPDATE.</summary>
internal sealed record WireRoleChange(Snowflake GuildId, Role Role);

/// <summary>Data of GUILD_ROLE_DELETE.</summary>
internal sealed record WireRoleDeletion(Snowflake GuildId, Snowflake RoleId);

/// <summary>Data of THREAD_LIST_SYNC: the active threads of channels that became visible to the bot.</summary>
/// <param name="ChannelIds">The channels concerned; null for the whole server.</param>
internal sealed record WireThreadList(
    Snowflake GuildId, IReadOnlyList<Snowflake>? ChannelIds, IReadOnlyList<Channel>? Threads);
