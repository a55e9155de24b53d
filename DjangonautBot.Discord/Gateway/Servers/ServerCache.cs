using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DjangonautBot.Discord.Gateway.Payloads;
using DjangonautBot.Discord.Gateway.Sharding;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Servers;

/// <summary>
/// Keeps the state of each server from the gateway's events. Safe for one writing thread of each shard and many reading ones.
/// </summary>
/// <remarks>https://discord.com/developers/docs/events/gateway-events#guilds</remarks>
internal sealed class ServerCache
{
    private static readonly GatewayJsonContext Json = GatewayJsonContext.Default;

    private readonly ConcurrentDictionary<Snowflake, ServerState> _servers = new();
    private Snowflake _ownId;

    public ServerState? Find(Snowflake guildId) => _servers.GetValueOrDefault(guildId);

    public Permissions OwnPermissions(Snowflake guildId, Snowflake channelId) =>
        Find(guildId)?.PermissionsOf(_ownId, channelId) ?? Permissions.None;

    /// <summary>
    /// Begins the session of a shard, which names every server of that shard. Known ones that are not named were left in the meantime.
    /// </summary>
    public IEnumerable<GatewayEvent> Begin(WireReady ready, ShardId shard)
    {
        _ownId = ready.User.Id;
        if (ready.Guilds is not { } present)
        {
            return [];
        }

        foreach (var guild in present.Where(guild => guild.Unavailable))
        {
            MarkUnavailable(guild.Id);
        }

        return [.. _servers.Keys.Where(shard.Serves).Except(present.Select(guild => guild.Id)).Select(Remove)];
    }

    /// <summary>Applies an event and returns its consequences for the bot. Unrelated events are ignored.</summary>
    /// <exception cref="JsonException">The data does not have the documented shape.</exception>
    public IEnumerable<GatewayEvent> Apply(string eventName, ReadOnlySpan<byte> data) => eventName switch
    {
        "GUILD_CREATE" => Create(Read(data, Json.WireGuild)),
        "GUILD_UPDATE" => Update(Read(data, Json.WireGuild)),
        "GUILD_DELETE" => Delete(Read(data, Json.WireUnavailableGuild)),
        "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE" => SetRole(Read(data, Json.WireRoleChange)),
        "GUILD_ROLE_DELETE" => DeleteRole(Read(data, Json.WireRoleDeletion)),
        "GUILD_MEMBER_UPDATE" => SetOwnRoles(Read(data, Json.WireMemberRoles)),
        "CHANNEL_CREATE" or "CHANNEL_UPDATE" or "THREAD_CREATE" or "THREAD_UPDATE" => SetChannel(Read(data, Json.Channel)),
        "CHANNEL_DELETE" or "THREAD_DELETE" => DeleteChannel(Read(data, Json.Channel)),
        "THREAD_LIST_SYNC" => SetThreads(Read(data, Json.WireThreadList)),
        _ => [],
    };

    private static T Read<T>(ReadOnlySpan<byte> data, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(data, type) ?? throw new JsonException("The event has no data.");

    private IEnumerable<GatewayEvent> Create(WireGuild guild)
    {
        if (guild.Unavailable)
        {
            MarkUnavailable(guild.Id);
            return [];
        }

        var state = ServerState.From(guild, _ownId);
        _servers[guild.Id] = state;
        return [new GatewayEvent.GuildAvailable(state.Guild)];
    }

    /// <summary>Marks a server as unavailable in an outage; removes it if the bot was removed from it.</summary>
    private IEnumerable<GatewayEvent> Delete(WireUnavailableGuild guild)
    {
        if (!guild.Unavailable)
        {
            return [Remove(guild.Id)];
        }

        MarkUnavailable(guild.Id);
        return [];
    }

    private GatewayEvent Remove(Snowflake guildId)
    {
        _servers.TryRemove(guildId, out _);
        return new GatewayEvent.GuildRemoved(guildId);
    }

    private void MarkUnavailable(Snowflake guildId)
    {
        if (Find(guildId) is { } state)
        {
            _servers[guildId] = state with { Guild = state.Guild with { Available = false } };
        }
    }

    private IEnumerable<GatewayEvent> Update(WireGuild guild) => Change(guild.Id, state => state.Update(guild));

    private IEnumerable<GatewayEvent> SetRole(WireRoleChange change) =>
        Change(change.GuildId, state => state.With(change.Role));

    private IEnumerable<GatewayEvent> DeleteRole(WireRoleDeletion deletion) =>
        Change(deletion.GuildId, state => state with { Roles = state.Roles.Remove(deletion.RoleId) });

    private IEnumerable<GatewayEvent> SetOwnRoles(WireMemberRoles member) => member.User.Id == _ownId
        ? Change(member.GuildId, state => state with { OwnRoles = [.. member.Roles ?? []] })
        : [];

    private IEnumerable<GatewayEvent> SetChannel(Channel channel) => channel.GuildId is { } guildId
        ? Change(guildId, state => state.With(channel))
        : [];

    private IEnumerable<GatewayEvent> SetThreads(WireThreadList list) =>
        Change(list.GuildId, state => state.WithThreads(list.ChannelIds, list.Threads ?? []));

    private IEnumerable<GatewayEvent> DeleteChannel(Channel channel) => channel.GuildId is { } guildId
        ? Change(guildId, state => state.WithoutChannel(channel.Id))
        : [];

    private IEnumerable<GatewayEvent> Change(Snowflake guildId, Func<ServerState, ServerState> change)
    {
        if (Find(guildId) is not { } state)
        {
            return [];
        }

        _servers[guildId] = change(state);
        return [new GatewayEvent.PermissionsChanged(guildId)];
    }
}
