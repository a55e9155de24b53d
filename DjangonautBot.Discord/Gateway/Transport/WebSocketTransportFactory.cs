namespace DjangonautBot.Discord.Gateway.Transport;

/// <summary>Real sockets.</summary>
public sealed class WebSocketTransportFactory : IGatewayTransportFactory
{
    public IGatewayTransport Create() => new WebSocketTransport();
}
