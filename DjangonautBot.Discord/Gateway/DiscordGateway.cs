using System.Threading.Channels;
using DjangonautBot.Discord.Gateway.Servers;
using DjangonautBot.Discord.Gateway.Sessions;
using DjangonautBot.Discord.Gateway.Sharding;
using DjangonautBot.Discord.Gateway.Transport;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using Microsoft.Extensions.Logging;
using Channel = DjangonautBot.Discord.Models.Channel;
using EventQueue = System.Threading.Channels.Channel;

namespace DjangonautBot.Discord.Gateway;

/// <summary>Runs as many connections to Discord's gateway as the bot's number of servers asks for.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#sharding</remarks>
public sealed partial class DiscordGateway : IDiscordGateway
{
    // A server's events come from one shard, whose order the queue keeps.
    private readonly Channel<GatewayEvent> _events = EventQueue.CreateUnbounded<GatewayEvent>(
        new UnboundedChannelOptions { SingleReader = true });

    private readonly DiscordGatewayOptions _options;
    private readonly IDiscordRest _rest;
    private readonly IGatewayTransportFactory _transports;
    private readonly TimeProvider _clock;
    private readonly Func<double> _random;
    private readonly ILogger _logger;

    private readonly ServerCache _servers = new();
    private readonly IdentifyQueue _identifies;

    private volatile IReadOnlyList<GatewayShard> _shards = [];
    private volatile GatewayState _stateWithoutShards = GatewayState.Stopped;
    private volatile BotIdentity? _identity;

    /// <param name="rest">Source of the address, the number of shards and the budget of new sessions.</param>
    /// <param name="clock">Clock of the wire: heartbeats, waits, and the receipt of interactions.</param>
    public DiscordGateway(
        DiscordGatewayOptions options,
        IDiscordRest rest,
        IGatewayTransportFactory transports,
        TimeProvider clock,
        ILogger<DiscordGateway> logger)
        : this(options, rest, transports, clock, Random.Shared.NextDouble, logger)
    {
    }

    /// <param name="random">Random numbers from 0 to below 1, for spread and jitter.</param>
    internal DiscordGateway(
        DiscordGatewayOptions options,
        IDiscordRest rest,
        IGatewayTransportFactory transports,
        TimeProvider clock,
        Func<double> random,
        ILogger<DiscordGateway> logger)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Token);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Shards ?? 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Shards ?? 1, DiscordGatewayOptions.MaxShards);
        (_options, _rest, _transports) = (options, rest, transports);
        (_clock, _random, _logger) = (clock, random, logger);
        _identifies = new IdentifyQueue(rest, clock);
    }

    public GatewayState State => Shards is { Count: > 0 } shards
        ? shards.FirstOrDefault(state => state != GatewayState.Ready, GatewayState.Ready)
        : _stateWithoutShards;

    public IReadOnlyList<GatewayState> Shards => [.. _shards.Select(shard => shard.State)];

    public BotIdentity? Identity => _identity ??= _shards.Select(shard => shard.Identity).OfType<BotIdentity>().FirstOrDefault();

    public IAsyncEnumerable<GatewayEvent> ReadEventsAsync(CancellationToken cancellationToken) =>
        _events.Reader.ReadAllAsync(cancellationToken);

    public Guild? FindGuild(Snowflake guildId) => _servers.Find(guildId)?.Guild;

    public Channel? FindChannel(Snowflake guildId, Snowflake channelId) =>
        _servers.Find(guildId)?.Channels.GetValueOrDefault(channelId);

    public IEnumerable<Channel> ListChannels(Snowflake guildId) => _servers.Find(guildId)?.Channels.Values ?? [];

    public Role? FindRole(Snowflake guildId, Snowflake roleId) => _servers.Find(guildId)?.Roles.GetValueOrDefault(roleId);

    public Role? FindOwnRole(Snowflake guildId) => _servers.Find(guildId)?.FindOwnRole();

    public Permissions GetOwnPermissions(Snowflake guildId, Snowflake channelId) =>
        _servers.OwnPermissions(guildId, channelId);

    public Permissions GetPermissions(Snowflake guildId, Snowflake channelId, Snowflake userId, IReadOnlyCollection<Snowflake> roles) =>
        _servers.Find(guildId)?.PermissionsOf(userId, roles, channelId) ?? Permissions.None;

    /// <inheritdoc/>
    /// <remarks>Returns when cancelled, after ending the sessions on Discord's side too. Can be called once only.</remarks>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // A connection that is still up after the REST API has rejected the token would bring interactions that nobody can answer.
        var revoked = _rest.TokenRevoked;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, revoked);
        try
        {
            var count = ChooseCount(await AskAsync(stop.Token));
            while (await RunShardsAsync(count, stop.Token))
            {
                count = ChooseLargerCount(count, await AskAsync(stop.Token));
                LogMoreShards(count);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Cancelled while there was no connection to close.
        }
        finally
        {
            (_stateWithoutShards, _shards) = (GatewayState.Stopped, []);
            _events.Writer.TryComplete();
        }

        if (revoked.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw GiveUp(CloseCodePolicy.AuthenticationFailed);
        }
    }

    /// <summary>Runs shards until cancelled, or until Discord closes one for good, which ends them all.</summary>
    /// <returns>True if Discord asks for more of them.</returns>
    private async Task<bool> RunShardsAsync(int count, CancellationToken cancellationToken)
    {
        using var life = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _shards = [.. Enumerable.Range(0, count).Select(number => CreateShard(new ShardId(number, count)))];
        var running = _shards.Select(shard => shard.RunAsync(life.Token)).ToList();
        var first = await Task.WhenAny(running);
        await life.CancelAsync();
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await first;
            return false;
        }
        catch (GatewayClosedException closed) when (closed.CloseCode == CloseCodePolicy.ShardingRequired)
        {
            return true;
        }
    }

    private GatewayShard CreateShard(ShardId id) =>
        new(id, _options, _identifies, _transports, _servers, _events.Writer, _clock, _random, _logger);

    /// <summary>Asks Discord, until it answers, how many shards it recommends.</summary>
    private async Task<GatewayInfo> AskAsync(CancellationToken cancellationToken)
    {
        var backoff = new ReconnectBackoff(_random);
        while (true)
        {
            (_stateWithoutShards, _shards) = (GatewayState.Connecting, []);
            try
            {
                return await _identifies.AskAsync(cancellationToken);
            }
            catch (DiscordUnauthorizedException)
            {
                throw GiveUp(CloseCodePolicy.AuthenticationFailed);
            }
            catch (Exception exception) when (exception is DiscordUnreachableException or DiscordApiException)
            {
                LogNotAnswered(exception);
            }

            _stateWithoutShards = GatewayState.Waiting;
            await Task.Delay(backoff.Next(), _clock, cancellationToken);
        }
    }

    private int ChooseCount(GatewayInfo info)
    {
        if (info.Shards > _options.Shards)
        {
            LogMoreShardsNeeded(info.Shards, _options.Shards.Value);
        }

        return _options.Shards ?? Math.Clamp(info.Shards, 1, DiscordGatewayOptions.MaxShards);
    }

    /// <summary>Chooses a number after Discord has refused one as too small: its recommendation, else twice as many.</summary>
    /// <exception cref="GatewayClosedException">The number is set, or there are no more.</exception>
    private int ChooseLargerCount(int count, GatewayInfo info)
    {
        var next = Math.Min(info.Shards > count ? info.Shards : 2 * count, DiscordGatewayOptions.MaxShards);
        return _options.Shards is null && next > count
            ? next
            : throw new GatewayClosedException(
                CloseCodePolicy.ShardingRequired, CloseCodePolicy.ExplainTooFewShards(count, next > count ? next : null));
    }

    private static GatewayClosedException GiveUp(int closeCode) => new(closeCode, CloseCodePolicy.Explain(closeCode));

    [LoggerMessage(1143, LogLevel.Warning,
        "Discord recommends {Recommended} shards and Discord__Shards is {Configured}; above 2,500 servers a shard the bot is refused")]
    private partial void LogMoreShardsNeeded(int recommended, int configured);

    [LoggerMessage(1145, LogLevel.Warning, "The bot is in too many servers for its shards (4011); it comes back with {Shards}")]
    private partial void LogMoreShards(int shards);

    [LoggerMessage(1146, LogLevel.Warning, "Discord did not tell how many shards it recommends; trying again")]
    private partial void LogNotAnswered(Exception exception);
}
