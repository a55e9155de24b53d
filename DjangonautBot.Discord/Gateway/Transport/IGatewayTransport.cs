namespace DjangonautBot.Discord.Gateway.Transport;

/// <summary>
/// One socket to the gateway, for one connection. Supports one reader and one writer at the same time.
/// Disposing it tears the connection down.
/// </summary>
public interface IGatewayTransport : IDisposable
{
    /// <summary>Opens the connection.</summary>
    /// <exception cref="GatewayTransportException">The server cannot be reached.</exception>
    Task ConnectAsync(Uri uri, CancellationToken cancellationToken);

    /// <summary>Sends one text message in UTF-8.</summary>
    /// <exception cref="GatewayTransportException">The connection is broken.</exception>
    ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>
    /// Receives the next message, or the end of the connection. A broken or aborted connection ends without a close code.
    /// Takes no cancellation token, because cancelling the read of a web socket tears it down: see <see cref="Abort"/>.
    /// </summary>
    ValueTask<TransportFrame> ReceiveAsync();

    /// <summary>Sends the close frame. The server's reply arrives as the end of <see cref="ReceiveAsync"/>.</summary>
    /// <exception cref="GatewayTransportException">The connection is broken.</exception>
    Task CloseAsync(int closeCode, CancellationToken cancellationToken);

    /// <summary>Tears the connection down at once, which ends a pending <see cref="ReceiveAsync"/>.</summary>
    void Abort();
}
