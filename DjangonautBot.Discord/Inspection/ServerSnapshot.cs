using System.Collections.Immutable;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Gateway.Servers;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Discord.Inspection;

/// <summary>
/// One server as a few requests show it, for a look beside a running bot: no connection, no session, no events. It has no threads.
/// </summary>
public sealed class ServerSnapshot : IDiscordGateway
{
    private readonly ServerState _server;
    private readonly BotIdentity _self;

    private ServerSnapshot(ServerState server, BotIdentity self)
    {
        _server = server;
        _self = self;
    }

    public GatewayState State => GatewayState.Stopped;

    /// <summary>Connections; a snapshot has none.</summary>
    public IReadOnlyList<GatewayState> Shards { get; } = [];

    public BotIdentity? Identity => _self;

    /// <summary>Reads a server that the bot is in.</summary>
    public static async Task<ServerSnapshot> ReadAsync(
        DiscordRest rest, Snowflake guildId, BotIdentity self, CancellationToken cancellationToken)
    {
        var guild = await rest.GetGuildAsync(guildId, cancellationToken);
        var channels = await rest.ListChannelsAsync(guildId, cancellationToken);
        var member = await rest.GetMemberAsync(guildId, self.User.Id, cancellationToken);
        var state = new ServerState(
            new Guild(guild.Id, guild.Name, guild.OwnerId),
            channels.ToImmutableDictionary(channel => channel.Id),
            guild.Roles.ToImmutableDictionary(role => role.Id),
            [.. member.Roles]);
        return new ServerSnapshot(state, self);
    }

    public Guild? FindGuild(Snowflake guildId) => Find(guildId)?.Guild;

    public Channel? FindChannel(Snowflake guildId, Snowflake channelId) => Find(guildId)?.Channels.GetValueOrDefault(channelId);

    public IEnumerable<Channel> ListChannels(Snowflake guildId) => Find(guildId)?.Channels.Values ?? [];

    public Role? FindRole(Snowflake guildId, Snowflake roleId) => Find(guildId)?.Roles.GetValueOrDefault(roleId);

    public Role? FindOwnRole(Snowflake guildId) => Find(guildId)?.FindOwnRole();

    public Permissions GetOwnPermissions(Snowflake guildId, Snowflake channelId) =>
        Find(guildId)?.PermissionsOf(_self.User.Id, channelId) ?? Permissions.None;

    public Permissions GetPermissions(
        Snowflake guildId, Snowflake channelId, Snowflake userId, IReadOnlyCollection<Snowflake> roles) =>
        Find(guildId)?.PermissionsOf(userId, roles, channelId) ?? Permissions.None;

    /// <exception cref="NotSupportedException">Always: it was read once and follows nothing.</exception>
    public Task RunAsync(CancellationToken cancellationToken) => throw new NotSupportedException("A snapshot does not connect.");

    /// <inheritdoc cref="RunAsync" path="/exception"/>
    public IAsyncEnumerable<GatewayEvent> ReadEventsAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException("A snapshot has no events.");

    private ServerState? Find(Snowflake guildId) => _server.Guild.Id == guildId ? _server : null;
}
