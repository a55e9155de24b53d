using System.Threading.Channels;
using DjangonautBot.Discord.Gateway.Connection;
using DjangonautBot.Discord.Gateway.Servers;
using DjangonautBot.Discord.Gateway.Sessions;
using DjangonautBot.Discord.Gateway.Transport;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using Microsoft.Extensions.Logging;
using Channel = DjangonautBot.Discord.Models.Channel;
using EventQueue = System.Threading.Channels.Channel;

namespace DjangonautBot.Discord.Gateway;

/// <summary>Maintains one connection to Discord's gateway across drops, outages and requests to reconnect.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway</remarks>
public sealed partial class DiscordGateway : IDiscordGateway
{
    private const string ProtocolQuery = "v=10&encoding=json";

    private readonly Channel<GatewayEvent> _events = EventQueue.CreateUnbounded<GatewayEvent>(
        new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

    private readonly DiscordGatewayOptions _options;
    private readonly IDiscordRest _rest;
    private readonly IGatewayTransportFactory _transports;
    private readonly TimeProvider _clock;
    private readonly Func<double> _random;
    private readonly ILogger _logger;

    private readonly GatewaySession _session = new();
    private readonly ServerCache _servers = new();
    private readonly IdentifyBudget _budget;
    private readonly ReconnectBackoff _backoff;
    private readonly SessionHandler _handler;

    /// <param name="rest">Source of the address and the identify budget before each new session.</param>
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
        ArgumentOutOfRangeException.ThrowIfNegative(options.ShardId);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(options.ShardId, options.ShardCount);
        (_options, _rest, _transports) = (options, rest, transports);
        (_clock, _random, _logger) = (clock, random, logger);
        _budget = new IdentifyBudget(clock);
        _backoff = new ReconnectBackoff(random);
        _handler = new SessionHandler(options, _session, _budget, _servers, _events.Writer, clock, logger);
    }

    public GatewayState State => _handler.State;

    public BotIdentity? Identity => _handler.Identity;

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
    /// <remarks>Returns when cancelled, after ending the session on Discord's side too. Can be called once only.</remarks>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // A connection that is still up after the REST API has rejected the token would bring interactions that nobody can answer.
        var revoked = _rest.TokenRevoked;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, revoked);
        try
        {
            while (await ConnectAsync(stop.Token) is var end and not ConnectionEnd.ShutDown)
            {
                await WaitAsync(PauseAfter(end), stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Cancelled while waiting: there is no connection to close.
        }
        finally
        {
            _handler.Enter(GatewayState.Stopped);
            _events.Writer.TryComplete();
        }

        if (revoked.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw GiveUp(CloseCodePolicy.AuthenticationFailed);
        }
    }

    /// <summary>Runs one connection, from finding its address to its end.</summary>
    private async Task<ConnectionEnd> ConnectAsync(CancellationToken cancellationToken)
    {
        _handler.Enter(GatewayState.Connecting);
        var resuming = _session.CanResume;
        if ((resuming ? _session.ResumeUrl : await FindGatewayAsync(cancellationToken)) is not { } url)
        {
            return new ConnectionEnd.Closed(Code: null);
        }

        using var transport = _transports.Create();
        var connection = new GatewayConnection(transport, _handler, _clock, _random, _logger);
        var end = await connection.RunAsync(new UriBuilder(url) { Query = ProtocolQuery }.Uri, cancellationToken);
        if (resuming && _handler.Uptime is null)
        {
            _session.ResumeFailed();
        }

        return end;
    }

    /// <summary>Waits for the identify budget and returns the address for a new session; null if Discord did not respond.</summary>
    private async Task<Uri?> FindGatewayAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var info = await _rest.GetGatewayAsync(cancellationToken);
                if (info.Shards > _options.ShardCount)
                {
                    LogMoreShardsNeeded(info.Shards, _options.ShardCount);
                }

                var wait = _budget.WaitBeforeNext(info.SessionStartLimit);
                if (wait == TimeSpan.Zero)
                {
                    return info.Url;
                }

                if (wait > IdentifyBudget.Spacing)
                {
                    LogBudgetWait(info.SessionStartLimit.Remaining, info.SessionStartLimit.Total, wait);
                }

                await WaitAsync(wait, cancellationToken);
                _handler.Enter(GatewayState.Connecting);
            }
        }
        catch (DiscordUnauthorizedException)
        {
            throw GiveUp(CloseCodePolicy.AuthenticationFailed);
        }
        catch (Exception exception) when (exception is DiscordUnreachableException or DiscordApiException)
        {
            LogNoAddress(exception);
            return null;
        }
    }

    /// <summary>Keeps or drops the session and returns the pause before the next connection.</summary>
    /// <exception cref="GatewayClosedException">Discord would close the next connection as well.</exception>
    private TimeSpan PauseAfter(ConnectionEnd end)
    {
        var isStable = _handler.Uptime >= ReconnectBackoff.StableAfter;
        if (isStable)
        {
            _backoff.Reset();
        }

        var pause = _backoff.Next();

        switch (end)
        {
            case ConnectionEnd.Closed { Code: { } code } when CloseCodePolicy.Decide(code) == CloseAction.GiveUp:
                throw GiveUp(code);
            case ConnectionEnd.Closed { Code: var code } when CloseCodePolicy.Decide(code) == CloseAction.IdentifyAnew:
                _session.Drop();
                break;
            case ConnectionEnd.SessionInvalid { CanResume: false }:
                _session.Drop();
                pause = Max(pause, TimeSpan.FromSeconds(1 + (4 * _random())));
                break;
            case ConnectionEnd.ReconnectRequested when isStable:
                // An orderly move to another of Discord's machines; people are waiting for responses.
                pause = TimeSpan.Zero;
                break;
        }

        LogEnded(end, _session.CanResume ? "resuming" : "a new session", pause);
        return pause;
    }

    private async Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        if (pause > TimeSpan.Zero)
        {
            _handler.Enter(GatewayState.Waiting);
        }

        await Task.Delay(pause, _clock, cancellationToken);
    }

    private static GatewayClosedException GiveUp(int closeCode) => new(closeCode, CloseCodePolicy.Explain(closeCode));

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    [LoggerMessage(1141, LogLevel.Information, "The gateway connection ended ({End}); next comes {Next}, in {Pause}")]
    private partial void LogEnded(ConnectionEnd end, string next, TimeSpan pause);

    [LoggerMessage(1142, LogLevel.Warning,
        "Only {Remaining} of {Total} new gateway sessions are left for now; waiting {Wait}, so that Discord does not reset the token")]
    private partial void LogBudgetWait(int remaining, int total, TimeSpan wait);

    [LoggerMessage(1143, LogLevel.Warning,
        "Discord recommends {Recommended} shards and the bot runs {Configured}; above 2,500 servers a shard it is refused")]
    private partial void LogMoreShardsNeeded(int recommended, int configured);

    [LoggerMessage(1144, LogLevel.Warning, "Discord did not tell where its gateway is; trying again")]
    private partial void LogNoAddress(Exception exception);
}
