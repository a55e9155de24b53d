using System.Text.Json;
using System.Threading.Channels;
using Discord.Net;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Gateway.Sessions;
using DjangonautBot.Discord.Models;
using DjangonautBot.DiscordNet.Library;
using DjangonautBot.DiscordNet.Rest;
using EventQueue = System.Threading.Channels.Channel;

namespace DjangonautBot.DiscordNet.Gateway;

/// <summary>Reads the state of the connection and the events of the bot from the frames of the web socket.</summary>
internal sealed class SocketReader(
    ServerState servers, ChannelWriter<GatewayEvent> events, ConnectionMetrics metrics, LibraryLog log) : ISocketListener
{
    // As many as are repeated soon after the original.
    private const int RememberedInteractions = 4096;

    // After this one the library does not connect again by itself.
    private const int SessionNoLongerValid = 4006;

    private readonly Channel<WebSocketClosedException> _ends = EventQueue.CreateUnbounded<WebSocketClosedException>();
    private readonly RecentIds _seenInteractions = new(RememberedInteractions);
    private volatile GatewayState _state = GatewayState.Stopped;
    private volatile BotIdentity? _identity;

    public GatewayState State => _state;

    public BotIdentity? Identity => _identity;

    /// <summary>Waits for an end after which the library does not, or shall not, connect again.</summary>
    public async Task<WebSocketClosedException> ReadEndAsync(CancellationToken cancellationToken) =>
        await _ends.Reader.ReadAsync(cancellationToken);

    public void Stop() => Enter(GatewayState.Stopped);

    public void OnConnecting()
    {
        metrics.OnConnecting();
        Enter(GatewayState.Connecting);
    }

    public void OnSending(int opcode)
    {
        metrics.OnSending(opcode);
        Enter(opcode switch
        {
            Frame.Identify => GatewayState.Identifying,
            Frame.Resume => GatewayState.Resuming,
            _ => _state,
        });
    }

    public void OnReceived(Frame frame, long receivedTimestamp)
    {
        try
        {
            metrics.OnReceived(frame, receivedTimestamp);
            Apply(frame, receivedTimestamp);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            log.WriteUnreadable(frame.Event, exception);
        }
    }

    public void OnClosed(Exception? reason)
    {
        metrics.OnClosed(reason);
        Enter(GatewayState.Waiting);
        if (reason is WebSocketClosedException closed
            && (closed.CloseCode == SessionNoLongerValid || CloseCodePolicy.Decide(closed.CloseCode) == CloseAction.GiveUp))
        {
            _ends.Writer.TryWrite(closed);
        }
    }

    private void Apply(Frame frame, long receivedTimestamp)
    {
        switch (frame.Event)
        {
            case "READY":
                Begin(frame.Data);
                break;
            case "RESUMED":
                GatewayMetrics.CountSession(isResumed: true);
                Enter(GatewayState.Ready);
                break;
            case "INTERACTION_CREATE":
                Interact(frame.Data, receivedTimestamp);
                break;
            case { } name:
                Emit(servers.Apply(name, frame.Data));
                break;
        }
    }

    private void Begin(JsonElement ready)
    {
        var user = DiscordJson.Read<User>(ready.GetProperty("user"));
        _identity = new BotIdentity(user, DiscordJson.Read<Snowflake>(ready.GetProperty("application").GetProperty("id")));
        GatewayMetrics.CountSession(isResumed: false);
        Enter(GatewayState.Ready);
        Emit([new GatewayEvent.Ready(_identity)]);
        Emit(servers.Begin(user.Id, ready));
    }

    private void Interact(JsonElement data, long receivedTimestamp)
    {
        if (InteractionReader.Read(data) is { } interaction && _seenInteractions.Add(interaction.Handle.Id))
        {
            var isReplayed = _state == GatewayState.Resuming;
            Emit([new GatewayEvent.InteractionCreated(
                interaction with { ReceivedTimestamp = receivedTimestamp, IsReplayed = isReplayed })]);
        }
    }

    private void Enter(GatewayState next)
    {
        GatewayMetrics.Move(_state, next);
        _state = next;
    }

    private void Emit(IEnumerable<GatewayEvent> gatewayEvents)
    {
        foreach (var gatewayEvent in gatewayEvents)
        {
            events.TryWrite(gatewayEvent);
        }
    }
}
