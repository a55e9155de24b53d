using System.Threading.Channels;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Gateway.Sessions;
using DjangonautBot.Discord.Models;
using DjangonautBot.DiscordNet.Library;
using Channel = DjangonautBot.Discord.Models.Channel;
using EventQueue = System.Threading.Channels.Channel;

namespace DjangonautBot.DiscordNet.Gateway;

/// <summary>
/// Connects with Discord.Net, which keeps the session and the state of the servers. What happens is read from the frames themselves,
/// after the library has applied them: its events come at other moments, and without what the bot needs of an interaction.
/// </summary>
internal sealed class DiscordNetGateway : IDiscordGateway
{
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RestartAfter = TimeSpan.FromSeconds(1);

    private readonly Channel<GatewayEvent> _events = EventQueue.CreateUnbounded<GatewayEvent>(
        new UnboundedChannelOptions { SingleReader = true });

    private readonly LibraryClient _library;
    private readonly RestHttpClient _http;
    private readonly TimeProvider _time;
    private readonly ServerState _servers;
    private readonly SocketReader _reader;

    public DiscordNetGateway(
        LibraryClient library, ObservedWebSocket socket, RestHttpClient http, TimeProvider time, LibraryLog log)
    {
        (_library, _http, _time) = (library, http, time);
        _servers = new ServerState(library.Socket);
        _reader = new SocketReader(_servers, _events.Writer, new ConnectionMetrics(time), log);
        socket.Listener = _reader;
    }

    public GatewayState State => _reader.State;

    /// <inheritdoc/>
    /// <remarks>One client of the library is one shard.</remarks>
    public IReadOnlyList<GatewayState> Shards => State == GatewayState.Stopped ? [] : [State];

    public BotIdentity? Identity => _reader.Identity;

    public IAsyncEnumerable<GatewayEvent> ReadEventsAsync(CancellationToken cancellationToken) =>
        _events.Reader.ReadAllAsync(cancellationToken);

    public Guild? FindGuild(Snowflake guildId) => _servers.FindGuild(guildId);

    public Channel? FindChannel(Snowflake guildId, Snowflake channelId) => _servers.FindChannel(guildId, channelId);

    public IEnumerable<Channel> ListChannels(Snowflake guildId) => _servers.ListChannels(guildId);

    public Role? FindRole(Snowflake guildId, Snowflake roleId) => _servers.FindRole(guildId, roleId);

    public Role? FindOwnRole(Snowflake guildId) => _servers.FindOwnRole(guildId);

    public Permissions GetOwnPermissions(Snowflake guildId, Snowflake channelId) => _servers.GetOwnPermissions(guildId, channelId);

    public Permissions GetPermissions(
        Snowflake guildId, Snowflake channelId, Snowflake userId, IReadOnlyCollection<Snowflake> roles) =>
        _servers.GetPermissions(guildId, channelId, userId, roles);

    /// <inheritdoc/>
    /// <remarks>Returns when cancelled. Can be called once only.</remarks>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _http.TokenRevoked);
        try
        {
            await _library.LogInAsync();
            await KeepConnectedAsync(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped, or the token was rejected.
        }
        finally
        {
            await DisconnectAsync();
            _reader.Stop();
            _events.Writer.TryComplete();
        }

        if (_http.TokenRevoked.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw GiveUp(CloseCodePolicy.AuthenticationFailed);
        }
    }

    /// <summary>Starts the library, and again after what it takes for the end and the doors do not.</summary>
    /// <exception cref="GatewayClosedException">Discord closed the connection for good.</exception>
    private async Task KeepConnectedAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await _library.Socket.StartAsync();
            var reason = await _reader.ReadEndAsync(cancellationToken);
            if (CloseCodePolicy.Decide(reason.CloseCode) == CloseAction.GiveUp)
            {
                throw GiveUp(reason.CloseCode);
            }

            await DisconnectAsync();
            await Task.Delay(RestartAfter, _time, cancellationToken);
        }
    }

    private async Task DisconnectAsync()
    {
        var disconnected = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _library.Socket.Disconnected += Complete;
        await _library.Socket.StopAsync();
        if (_library.Socket.ConnectionState != global::Discord.ConnectionState.Disconnected)
        {
            // Discord is told the end of the session, so that it does not wait for a resume. The library has this machine's clock.
            await disconnected.Task.WaitAsync(CloseWithin, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _library.Socket.Disconnected -= Complete;

        Task Complete(Exception reason)
        {
            disconnected.TrySetResult();
            return Task.CompletedTask;
        }
    }

    private static GatewayClosedException GiveUp(int closeCode) => new(closeCode, Explain(closeCode));

    private static string Explain(int closeCode) => closeCode == CloseCodePolicy.ShardingRequired
        ? "The bot is in too many servers for one connection (4011), and with Discord.Net it has no more. Start a build without it."
        : CloseCodePolicy.Explain(closeCode);
}
