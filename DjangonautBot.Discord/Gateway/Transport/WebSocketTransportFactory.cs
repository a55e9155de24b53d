using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Discord.Gateway.Transport;

/// <summary>Creates real web sockets, whose handshakes carry the same User-Agent as all requests.</summary>
public sealed class WebSocketTransportFactory(DiscordRestOptions options) : IGatewayTransportFactory
{
    public IGatewayTransport Create() => new WebSocketTransport(options.UserAgent);
}
