namespace DjangonautBot.Discord.Gateway.Transport;

/// <summary>Makes the socket of each new connection.</summary>
public interface IGatewayTransportFactory
{
    IGatewayTransport Create();
}
