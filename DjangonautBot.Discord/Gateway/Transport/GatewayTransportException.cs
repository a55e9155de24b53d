namespace DjangonautBot.Discord.Gateway.Transport;

/// <summary>Thrown when the socket cannot be opened, or is broken.</summary>
public sealed class GatewayTransportException(string message, Exception? innerException = null)
    : IOException(message, innerException);
