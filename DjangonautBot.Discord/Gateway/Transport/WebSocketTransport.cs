using System.Buffers;
using System.Net.WebSockets;

namespace DjangonautBot.Discord.Gateway.Transport;

/// <summary>A web socket that reads each message into one pooled buffer, reused for the next message.</summary>
internal sealed class WebSocketTransport : IGatewayTransport
{
    /// <summary>Initial size of the buffer. Interactions fit into it; it grows for the state of a large server.</summary>
    private const int UsualSize = 16 * 1024;

    private readonly ClientWebSocket _socket = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(UsualSize);

    /// <param name="userAgent">Value of the User-Agent header. Servers compatible with Discord refuse a handshake without it.</param>
    public WebSocketTransport(string userAgent)
    {
        _socket.Options.SetRequestHeader("User-Agent", userAgent);

        // The gateway has heartbeats of its own, which detect a dead link.
        _socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
    }

    public async Task ConnectAsync(Uri uri, CancellationToken cancellationToken)
    {
        try
        {
            await _socket.ConnectAsync(uri, cancellationToken);
        }
        catch (WebSocketException exception)
        {
            throw new GatewayTransportException($"{uri.Host} cannot be reached.", exception);
        }
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            throw new GatewayTransportException("The connection broke while sending.", exception);
        }
    }

    public async ValueTask<TransportFrame> ReceiveAsync()
    {
        ShrinkBuffer();
        var length = 0;
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return TransportFrame.End((int?)_socket.CloseStatus);
                }

                length += part.Count;
                if (part.EndOfMessage)
                {
                    return TransportFrame.Text(_buffer.AsMemory(0, length));
                }

                if (length == _buffer.Length)
                {
                    GrowBuffer();
                }
            }
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            return TransportFrame.End(closeCode: null);
        }
    }

    public async Task CloseAsync(int closeCode, CancellationToken cancellationToken)
    {
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)closeCode, statusDescription: null, cancellationToken);
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            throw new GatewayTransportException("The connection broke while closing.", exception);
        }
    }

    public void Abort() => _socket.Abort();

    /// <summary>Returns the buffer to the pool. To be called only while no <see cref="ReceiveAsync"/> is pending.</summary>
    public void Dispose()
    {
        _socket.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>Recognises the three exceptions of an aborted socket, of which the moment decides.</summary>
    private static bool IsBroken(Exception exception) =>
        exception is WebSocketException or InvalidOperationException
        || (exception is OperationCanceledException cancelled && !cancelled.CancellationToken.IsCancellationRequested);

    private void GrowBuffer()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    /// <summary>Shrinks the buffer, so that one large server at the start does not keep its megabytes for the rest of the day.</summary>
    private void ShrinkBuffer()
    {
        if (_buffer.Length <= 4 * UsualSize)
        {
            return;
        }

        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = ArrayPool<byte>.Shared.Rent(UsualSize);
    }
}
