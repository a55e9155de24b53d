using System.Collections.Concurrent;
using System.Text.Json;
using Discord.WebSocket;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Gateway.Servers;
using DjangonautBot.Discord.Models;
using DjangonautBot.DiscordNet.Rest;

namespace DjangonautBot.DiscordNet.Gateway;

/// <summary>The servers as Discord.Net keeps them, in the records of the doors.</summary>
internal sealed class ServerState(DiscordSocketClient client)
{
    // Which servers there are, and whether they are up: the library takes each lost connection for an outage.
    private readonly ConcurrentDictionary<Snowflake, bool> _available = new();
    private Snowflake _ownId;

    public Guild? FindGuild(Snowflake guildId) => _available.TryGetValue(guildId, out var isAvailable) && Find(guildId) is { } guild
        ? new Guild(guildId, guild.Name ?? "", new Snowflake(guild.OwnerId), isAvailable)
        : null;

    public Channel? FindChannel(Snowflake guildId, Snowflake channelId) =>
        Find(guildId)?.GetChannel(channelId.Value) is { } channel ? ChannelReader.Read(channel) : null;

    public IEnumerable<Channel> ListChannels(Snowflake guildId) =>
        Find(guildId)?.Channels.Select(ChannelReader.Read).OfType<Channel>() ?? [];

    public Role? FindRole(Snowflake guildId, Snowflake roleId) =>
        Find(guildId)?.GetRole(roleId.Value) is { } role ? Read(role) : null;

    /// <summary>Finds the role that Discord made for the bot, which is managed; else the highest that it has.</summary>
    public Role? FindOwnRole(Snowflake guildId) => (Find(guildId)?.CurrentUser?.Roles ?? [])
        .Where(role => !role.IsEveryone)
        .OrderByDescending(role => role.IsManaged)
        .ThenByDescending(role => role.Position)
        .Select(Read)
        .FirstOrDefault();

    public Permissions GetOwnPermissions(Snowflake guildId, Snowflake channelId)
    {
        var roles = Find(guildId)?.CurrentUser?.Roles ?? [];
        return GetPermissions(guildId, channelId, _ownId, [.. roles.Select(role => new Snowflake(role.Id))]);
    }

    /// <summary>Computes permissions, because the library computes those of members in its cache only.</summary>
    public Permissions GetPermissions(
        Snowflake guildId, Snowflake channelId, Snowflake userId, IReadOnlyCollection<Snowflake> memberRoles)
    {
        if (Find(guildId) is not { } server || FindGuild(guildId) is not { } guild
            || FindChannel(guildId, channelId) is not { } channel
            || (channel.IsThread ? FindChannel(guildId, channel.ParentId ?? default) : channel) is not { } place)
        {
            return Permissions.None;
        }

        var roles = server.Roles.Select(Read).ToDictionary(role => role.Id);
        return PermissionCalculator.Compute(guild, userId, memberRoles, roles, [.. place.PermissionOverwrites ?? []]);
    }

    /// <summary>Begins a session, which names every server the bot is in.</summary>
    public IEnumerable<GatewayEvent> Begin(Snowflake ownId, JsonElement ready)
    {
        _ownId = ownId;
        var present = ready.GetProperty("guilds").EnumerateArray().Select(IdOf).ToHashSet();
        foreach (var guildId in present)
        {
            _available[guildId] = false;
        }

        return [.. _available.Keys.Except(present).SelectMany(Remove)];
    }

    /// <summary>Reads the consequences of an event for the bot.</summary>
    public IEnumerable<GatewayEvent> Apply(string eventName, JsonElement data) => eventName switch
    {
        "GUILD_CREATE" => SetAvailable(IdOf(data), !IsUnavailable(data)),
        "GUILD_DELETE" => IsUnavailable(data) ? SetAvailable(IdOf(data), false) : Remove(IdOf(data)),
        "GUILD_UPDATE" => Change(IdOf(data)),
        "GUILD_MEMBER_UPDATE" => IdOf(data.GetProperty("user")) == _ownId ? Change(ServerOf(data)) : [],
        "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE" or "GUILD_ROLE_DELETE"
            or "CHANNEL_CREATE" or "CHANNEL_UPDATE" or "CHANNEL_DELETE"
            or "THREAD_CREATE" or "THREAD_UPDATE" or "THREAD_DELETE" or "THREAD_LIST_SYNC" => Change(ServerOf(data)),
        _ => [],
    };

    private static Role Read(SocketRole role) =>
        new(new Snowflake(role.Id), role.Name, (Permissions)role.Permissions.RawValue, role.Position, role.IsManaged);

    private static Snowflake IdOf(JsonElement data) => DiscordJson.Read<Snowflake>(data.GetProperty("id"));

    private static Snowflake? ServerOf(JsonElement data) =>
        data.TryGetProperty("guild_id", out var id) ? DiscordJson.Read<Snowflake>(id) : null;

    private static bool IsUnavailable(JsonElement data) =>
        data.TryGetProperty("unavailable", out var unavailable) && unavailable.ValueKind == JsonValueKind.True;

    private SocketGuild? Find(Snowflake guildId) => client.GetGuild(guildId.Value);

    private IEnumerable<GatewayEvent> SetAvailable(Snowflake guildId, bool isAvailable)
    {
        _available[guildId] = isAvailable;
        return isAvailable && FindGuild(guildId) is { } guild ? [new GatewayEvent.GuildAvailable(guild)] : [];
    }

    private IEnumerable<GatewayEvent> Remove(Snowflake guildId)
    {
        _available.TryRemove(guildId, out _);
        return [new GatewayEvent.GuildRemoved(guildId)];
    }

    private IEnumerable<GatewayEvent> Change(Snowflake? guildId) =>
        guildId is { } known && _available.ContainsKey(known) ? [new GatewayEvent.PermissionsChanged(known)] : [];
}
