namespace DjangonautBot.Discord.Gateway.Transport;

/// <summary>Creates real web sockets.</summary>
public sealed class WebSocketTransportFactory : IGatewayTransportFactory
{
    public IGatewayTransport Create() => new WebSocketTransport();
}
