namespace DjangonautBot.Discord.Gateway.Transport;

/// <summary>Creates the socket of each new connection.</summary>
public interface IGatewayTransportFactory
{
    IGatewayTransport Create();
}
