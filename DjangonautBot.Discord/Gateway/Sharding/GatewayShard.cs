using System.Threading.Channels;
using DjangonautBot.Discord.Gateway.Connection;
using DjangonautBot.Discord.Gateway.Servers;
using DjangonautBot.Discord.Gateway.Sessions;
using DjangonautBot.Discord.Gateway.Transport;
using DjangonautBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Discord.Gateway.Sharding;

/// <summary>Maintains the connection of one shard across drops, outages and requests to reconnect.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway</remarks>
internal sealed partial class GatewayShard
{
    private const string ProtocolQuery = "v=10&encoding=json";

    private readonly ShardId _id;
    private readonly IdentifyQueue _identifies;
    private readonly IGatewayTransportFactory _transports;
    private readonly TimeProvider _clock;
    private readonly Func<double> _random;
    private readonly ILogger _logger;

    private readonly GatewaySession _session = new();
    private readonly ReconnectBackoff _backoff;
    private readonly SessionHandler _handler;

    /// <param name="servers">Servers of all shards.</param>
    /// <param name="events">Takes the events of this shard, in order.</param>
    /// <param name="random">Random numbers from 0 to below 1, for spread and jitter.</param>
    public GatewayShard(
        ShardId id,
        DiscordGatewayOptions options,
        IdentifyQueue identifies,
        IGatewayTransportFactory transports,
        ServerCache servers,
        ChannelWriter<GatewayEvent> events,
        TimeProvider clock,
        Func<double> random,
        ILogger logger)
    {
        (_id, _identifies, _transports) = (id, identifies, transports);
        (_clock, _random, _logger) = (clock, random, logger);
        _backoff = new ReconnectBackoff(random);
        _handler = new SessionHandler(id, options, _session, identifies, servers, events, clock, logger);
    }

    public GatewayState State => _handler.State;

    public BotIdentity? Identity => _handler.Identity;

    /// <summary>Connects and stays connected until cancelled; ends the session on Discord's side then, too.</summary>
    /// <exception cref="GatewayClosedException">Discord would close the next connection as well.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await ConnectAsync(cancellationToken) is var end and not ConnectionEnd.ShutDown)
            {
                await WaitAsync(PauseAfter(end), cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Cancelled while waiting: there is no connection to close.
        }
        finally
        {
            _handler.Enter(GatewayState.Stopped);
        }
    }

    /// <summary>Runs one connection, from finding its address to its end.</summary>
    private async Task<ConnectionEnd> ConnectAsync(CancellationToken cancellationToken)
    {
        _handler.Enter(GatewayState.Connecting);
        var resuming = _session.CanResume;
        try
        {
            return (resuming ? _session.ResumeUrl : await FindGatewayAsync(cancellationToken)) is { } url
                ? await RunConnectionAsync(url, resuming, cancellationToken)
                : new ConnectionEnd.Closed(Code: null);
        }
        finally
        {
            _identifies.Leave(_id.Number);
        }
    }

    private async Task<ConnectionEnd> RunConnectionAsync(Uri url, bool resuming, CancellationToken cancellationToken)
    {
        using var transport = _transports.Create();
        var connection = new GatewayConnection(transport, _handler, _clock, _random, _logger);
        var end = await connection.RunAsync(new UriBuilder(url) { Query = ProtocolQuery }.Uri, cancellationToken);
        if (resuming && _handler.Uptime is null)
        {
            _session.ResumeFailed();
        }

        return end;
    }

    /// <summary>Waits for the budget of IDENTIFYs and returns the address for a new session; null if Discord did not respond.</summary>
    private async Task<Uri?> FindGatewayAsync(CancellationToken cancellationToken)
    {
        var entered = _identifies.EnterAsync(_id.Number, cancellationToken);
        if (!entered.IsCompleted)
        {
            _handler.Enter(GatewayState.Waiting);
        }

        await entered;
        _handler.Enter(GatewayState.Connecting);
        try
        {
            while (true)
            {
                var info = await _identifies.TakeInfoAsync(cancellationToken);
                var wait = _identifies.WaitForBudget(info.SessionStartLimit);
                if (wait == TimeSpan.Zero)
                {
                    return info.Url;
                }

                LogBudgetWait(info.SessionStartLimit.Remaining, info.SessionStartLimit.Total, wait);
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
        GatewayMetrics.CountEnd(end);
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

        LogEnded(_id, end, _session.CanResume ? "resuming" : "a new session", pause);
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

    [LoggerMessage(1141, LogLevel.Information, "The connection of shard {Shard} ended ({End}); next comes {Next}, in {Pause}")]
    private partial void LogEnded(ShardId shard, ConnectionEnd end, string next, TimeSpan pause);

    [LoggerMessage(1142, LogLevel.Warning,
        "Only {Remaining} of {Total} new gateway sessions are left for now; waiting {Wait}, so that Discord does not reset the token")]
    private partial void LogBudgetWait(int remaining, int total, TimeSpan wait);

    [LoggerMessage(1144, LogLevel.Warning, "Discord did not tell where its gateway is; trying again")]
    private partial void LogNoAddress(Exception exception);
}
