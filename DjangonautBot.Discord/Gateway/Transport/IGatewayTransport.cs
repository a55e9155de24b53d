namespace DjangonautBot.Discord.Gateway.Transport;

/// <summary>
/// One socket to the gateway, for one connection. One reader and one writer may use it at the same time.
/// Disposing it tears it down.
/// </summary>
public interface IGatewayTransport : IDisposable
{
    /// <exception cref="GatewayTransportException">The server cannot be reached.</exception>
    Task ConnectAsync(Uri uri, CancellationToken cancellationToken);

    /// <summary>Sends one text message in UTF-8.</summary>
    /// <exception cref="GatewayTransportException">The connection is broken.</exception>
    ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>
    /// The next message, or the end of the connection. A broken or aborted connection ends without a close code. There is
    /// nothing to cancel here, because cancelling the read of a web socket tears it down: that is <see cref="Abort"/>.
    /// </summary>
    ValueTask<TransportFrame> ReceiveAsync();

    /// <summary>Sends the close frame. The other side's answer arrives as the end of <see cref="ReceiveAsync"/>.</summary>
    /// <exception cref="GatewayTransportException">The connection is broken.</exception>
    Task CloseAsync(int closeCode, CancellationToken cancellationToken);

    /// <summary>Tears the connection down at once, which ends a <see cref="ReceiveAsync"/> under way.</summary>
    void Abort();
}
