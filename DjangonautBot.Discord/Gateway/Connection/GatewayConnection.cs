using System.Text.Json;
using DjangonautBot.Discord.Gateway.Payloads;
using DjangonautBot.Discord.Gateway.Transport;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Discord.Gateway.Connection;

/// <summary>Runs one socket from its opening to its end: Hello, heartbeats, events, close.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#connection-lifecycle</remarks>
internal sealed partial class GatewayConnection(
    IGatewayTransport transport, IConnectionListener listener, TimeProvider clock, Func<double> random, ILogger logger)
{
    /// <summary>Time limit for opening the socket.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Time limit for Hello on an open socket.</summary>
    public static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Time limit for the reply to a close frame; a dead link never gives one.</summary>
    public static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Close code that ends the session on Discord's side as well.</summary>
    private const int EndSession = 1000;

    /// <summary>Close code that keeps the session, as every code but 1000 and 1001 does, so that it can be resumed.</summary>
    private const int KeepSession = 4000;

    private readonly Heartbeat _heartbeat = new(clock, random);
    private readonly SendQueue _sendQueue = new(clock);
    private readonly TaskCompletionSource<TimeSpan> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ConnectionEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Opens the socket and runs until the connection ends for any reason. Leaves nothing running.</summary>
    /// <param name="cancellationToken">Closes the connection and ends the session in an orderly way.</param>
    public async Task<ConnectionEnd> RunAsync(Uri uri, CancellationToken cancellationToken)
    {
        if (!await TryConnectAsync(uri, cancellationToken))
        {
            return cancellationToken.IsCancellationRequested ? new ConnectionEnd.ShutDown() : new ConnectionEnd.Closed(Code: null);
        }

        using var life = new CancellationTokenSource();
        await using var shutDown = cancellationToken.Register(() => _end.TrySetResult(new ConnectionEnd.ShutDown()));
        var working = Task.WhenAll(SendAsync(life.Token), KeepAliveAsync(life.Token));
        // On the thread pool, because reads that never have to wait would otherwise never return here.
        var receiving = Task.Run(ReceiveAsync, CancellationToken.None);

        // A loop that fails by itself, which only a bug of this client can cause, ends the connection as well.
        await Task.WhenAny(_end.Task, working, receiving);
        _end.TrySetResult(new ConnectionEnd.Closed(Code: null));
        var reason = await _end.Task;

        await life.CancelAsync();
        await CloseAsync(reason is ConnectionEnd.ShutDown ? EndSession : KeepSession, receiving);
        await working;
        return reason;
    }

    private async Task<bool> TryConnectAsync(Uri uri, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(ConnectTimeout, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await transport.ConnectAsync(uri, patience.Token);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception) when (exception is GatewayTransportException or OperationCanceledException)
        {
            LogNotConnected(uri.Host, exception.GetType().Name);
            return false;
        }
    }

    /// <summary>Reads until the socket ends, but ignores all that arrives after the end was decided.</summary>
    private async Task ReceiveAsync()
    {
        while (await transport.ReceiveAsync() is var frame)
        {
            if (frame.IsEnd)
            {
                _end.TrySetResult(new ConnectionEnd.Closed(frame.CloseCode));
                return;
            }

            if (!_end.Task.IsCompleted)
            {
                Take(frame.Message, clock.GetTimestamp());
            }
        }
    }

    private void Take(ReadOnlyMemory<byte> message, long receivedTimestamp)
    {
        try
        {
            Handle(IncomingPayload.Parse(message), receivedTimestamp);
        }
        catch (Exception exception)
        {
            // One payload that cannot be parsed must not cost the connection.
            LogSkipped(exception);
        }
    }

    private void Handle(IncomingPayload payload, long receivedTimestamp)
    {
        switch (payload.Opcode)
        {
            case GatewayOpcode.Dispatch:
                listener.OnDispatch(payload, receivedTimestamp);
                break;
            case GatewayOpcode.Heartbeat:
                Beat();
                break;
            case GatewayOpcode.HeartbeatAck:
                _heartbeat.Acknowledge();
                break;
            case GatewayOpcode.Hello:
                Greet(payload.Data);
                break;
            case GatewayOpcode.Reconnect:
                _end.TrySetResult(new ConnectionEnd.ReconnectRequested());
                break;
            case GatewayOpcode.InvalidSession:
                _end.TrySetResult(new ConnectionEnd.SessionInvalid(payload.Data.Span.SequenceEqual("true"u8)));
                break;
            default:
                LogUnknownOpcode((int)payload.Opcode);
                break;
        }
    }

    private void Greet(ReadOnlyMemory<byte> data)
    {
        var interval = JsonSerializer.Deserialize(data.Span, GatewayJsonContext.Default.WireHello)?.HeartbeatInterval;
        if (interval is not > 0)
        {
            throw new JsonException("Hello gives no heartbeat interval.");
        }

        if (_hello.TrySetResult(TimeSpan.FromMilliseconds(interval.Value)))
        {
            _sendQueue.Add(listener.OnHello());
        }
    }

    private void Beat() => _sendQueue.AddHeartbeat(OutgoingPayload.Heartbeat(listener.Sequence));

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _sendQueue.RunAsync(transport.SendAsync, cancellationToken);
        }
        catch (GatewayTransportException)
        {
            _end.TrySetResult(new ConnectionEnd.Closed(Code: null));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The connection is ending for a reason that is known already.
        }
    }

    private async Task KeepAliveAsync(CancellationToken cancellationToken)
    {
        try
        {
            var interval = await _hello.Task.WaitAsync(HelloTimeout, clock, cancellationToken);
            await _heartbeat.RunAsync(interval, Beat, cancellationToken);
            LogDeadLink();
            _end.TrySetResult(new ConnectionEnd.TimedOut());
        }
        catch (TimeoutException)
        {
            LogNoHello(HelloTimeout);
            _end.TrySetResult(new ConnectionEnd.TimedOut());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The connection is ending for a reason that is known already.
        }
    }

    private async Task CloseAsync(int code, Task receiving)
    {
        using var patience = new CancellationTokenSource(CloseTimeout, clock);
        try
        {
            await transport.CloseAsync(code, patience.Token);
            await receiving.WaitAsync(patience.Token);
        }
        catch (Exception exception) when (exception is GatewayTransportException or OperationCanceledException)
        {
            transport.Abort();
            await receiving;
        }
    }

    [LoggerMessage(1101, LogLevel.Warning, "The gateway at {Host} could not be reached ({Reason})")]
    private partial void LogNotConnected(string host, string reason);

    [LoggerMessage(1102, LogLevel.Warning, "The gateway did not say Hello within {Timeout}; connecting again")]
    private partial void LogNoHello(TimeSpan timeout);

    [LoggerMessage(1103, LogLevel.Warning, "The gateway did not answer a heartbeat; the link is dead, connecting again")]
    private partial void LogDeadLink();

    [LoggerMessage(1104, LogLevel.Error, "A payload of the gateway could not be understood and is skipped")]
    private partial void LogSkipped(Exception exception);

    [LoggerMessage(1105, LogLevel.Debug, "The gateway sent opcode {Opcode}, which this version does not know")]
    private partial void LogUnknownOpcode(int opcode);
}
