using Discord.Net;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Gateway.Connection;
using DjangonautBot.DiscordNet.Library;

namespace DjangonautBot.DiscordNet.Gateway;

/// <summary>Measures a connection from its frames: the time of heartbeats, and why it ended.</summary>
internal sealed class ConnectionMetrics(TimeProvider time)
{
    // Time of the heartbeat that was not acknowledged yet; 0 for none.
    private long _beatAt;
    private volatile ConnectionEnd? _demandedEnd;
    private volatile bool _isOpen;

    public void OnConnecting()
    {
        Interlocked.Exchange(ref _beatAt, 0);
        _demandedEnd = null;
        _isOpen = true;
    }

    public void OnSending(int opcode)
    {
        if (opcode == Frame.Heartbeat)
        {
            Interlocked.Exchange(ref _beatAt, time.GetTimestamp());
        }
    }

    public void OnReceived(Frame frame, long receivedTimestamp)
    {
        switch (frame.Opcode)
        {
            case Frame.HeartbeatAck when Interlocked.Exchange(ref _beatAt, 0) is var beatAt and not 0:
                GatewayMetrics.RecordHeartbeat(time.GetElapsedTime(beatAt, receivedTimestamp));
                break;
            case Frame.Reconnect:
                _demandedEnd = new ConnectionEnd.ReconnectRequested();
                break;
            case Frame.InvalidSession when frame.IsResumableEnd:
                _demandedEnd = new ConnectionEnd.SessionInvalid(CanResume: true);
                break;
        }
    }

    /// <summary>Counts the end once: the library closes what broke, too.</summary>
    /// <param name="reason">Discord's close code, or the failure of the connection; null if the library closed it.</param>
    public void OnClosed(Exception? reason)
    {
        if (_isOpen)
        {
            _isOpen = false;
            GatewayMetrics.CountEnd(EndOf(reason));
        }
    }

    // The library closes a connection by itself when it is told to, when a heartbeat was not acknowledged, and when the bot stops.
    private ConnectionEnd EndOf(Exception? reason) => reason switch
    {
        WebSocketClosedException closed => new ConnectionEnd.Closed(closed.CloseCode),
        not null => new ConnectionEnd.Closed(Code: null),
        null when _demandedEnd is { } demanded => demanded,
        null when Interlocked.Read(ref _beatAt) != 0 => new ConnectionEnd.TimedOut(),
        null => new ConnectionEnd.ShutDown(),
    };
}
