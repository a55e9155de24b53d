using System.Text.Json;
using System.Threading.Channels;
using DjangonautBot.Discord.Gateway.Connection;
using DjangonautBot.Discord.Gateway.Interactions;
using DjangonautBot.Discord.Gateway.Payloads;
using DjangonautBot.Discord.Gateway.Servers;
using DjangonautBot.Discord.Gateway.Sessions;
using DjangonautBot.Discord.Gateway.Sharding;
using DjangonautBot.Discord.Models;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Discord.Gateway;

/// <summary>Begins or resumes the session of a shard, applies its events and keeps the state, across connections.</summary>
internal sealed partial class SessionHandler(
    ShardId shard,
    DiscordGatewayOptions options,
    GatewaySession session,
    IdentifyQueue identifies,
    ServerCache servers,
    ChannelWriter<GatewayEvent> events,
    TimeProvider clock,
    ILogger logger) : IConnectionListener
{
    /// <summary>Number of interactions remembered. Duplicates follow soon after the original, so a few thousand are enough.</summary>
    private const int RememberedInteractions = 4096;

    private readonly RecentIds _seenInteractions = new(RememberedInteractions);
    private volatile GatewayState _state = GatewayState.Stopped;
    private volatile BotIdentity? _identity;
    private long? _readySince;

    public GatewayState State => _state;

    public BotIdentity? Identity => _identity;

    /// <summary>Time since the connection became ready; null if it never did.</summary>
    public TimeSpan? Uptime => _readySince is { } since ? clock.GetElapsedTime(since) : null;

    public long? Sequence => session.Sequence;

    public void Enter(GatewayState next)
    {
        if (next == _state)
        {
            return;
        }

        LogState(shard, _state, next);
        GatewayMetrics.Move(_state, next);
        _state = next;
        if (next == GatewayState.Connecting)
        {
            _readySince = null;
        }

        if (next == GatewayState.Ready)
        {
            _readySince = clock.GetTimestamp();
        }
    }

    public byte[] OnHello()
    {
        if (session.CanResume)
        {
            Enter(GatewayState.Resuming);
            return OutgoingPayload.Resume(options, session);
        }

        session.Drop();
        Enter(GatewayState.Identifying);
        identifies.Spend(shard.Number);
        return OutgoingPayload.Identify(options, shard);
    }

    public void OnDispatch(IncomingPayload dispatch, long receivedTimestamp)
    {
        // First of all, so that an event which cannot be parsed is not replayed again and again.
        if (dispatch.Sequence is { } sequence)
        {
            session.Advance(sequence);
        }

        switch (dispatch.EventName)
        {
            case "READY":
                Begin(JsonSerializer.Deserialize(dispatch.Data.Span, GatewayJsonContext.Default.WireReady)!);
                break;
            case "RESUMED":
                session.ResumeSucceeded();
                GatewayMetrics.CountSession(isResumed: true);
                Enter(GatewayState.Ready);
                break;
            case "INTERACTION_CREATE":
                Interact(InteractionReader.Read(dispatch.Data.Span, receivedTimestamp));
                break;
            case { } name:
                foreach (var gatewayEvent in servers.Apply(name, dispatch.Data.Span))
                {
                    Emit(gatewayEvent);
                }

                break;
        }
    }

    private void Begin(WireReady ready)
    {
        _identity = new BotIdentity(ready.User, ready.Application.Id);
        session.Begin(ready.SessionId, ready.ResumeGatewayUrl);
        GatewayMetrics.CountSession(isResumed: false);
        Enter(GatewayState.Ready);
        Emit(new GatewayEvent.Ready(_identity));
        foreach (var gatewayEvent in servers.Begin(ready, shard))
        {
            Emit(gatewayEvent);
        }
    }

    private void Interact(Interaction? interaction)
    {
        if (interaction is null)
        {
            LogUnknownInteraction();
        }
        else if (_seenInteractions.Add(interaction.Handle.Id))
        {
            Emit(new GatewayEvent.InteractionCreated(interaction with { IsReplayed = _state == GatewayState.Resuming }));
        }
        else
        {
            LogRepeated(interaction.Handle.Id);
        }
    }

    /// <summary>Queues an event for the reader, without waiting.</summary>
    private void Emit(GatewayEvent gatewayEvent) => events.TryWrite(gatewayEvent);

    [LoggerMessage(1121, LogLevel.Debug, "Shard {Shard} goes from {From} to {To}")]
    private partial void LogState(ShardId shard, GatewayState from, GatewayState to);

    [LoggerMessage(1122, LogLevel.Debug, "An interaction of a kind that this version does not know is passed over")]
    private partial void LogUnknownInteraction();

    [LoggerMessage(1123, LogLevel.Debug, "Interaction {InteractionId} came again and is passed over")]
    private partial void LogRepeated(Snowflake interactionId);
}
