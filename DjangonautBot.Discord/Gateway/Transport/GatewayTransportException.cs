namespace DjangonautBot.Discord.Gateway.Transport;

/// <summary>The socket could not be opened, or is broken.</summary>
public sealed class GatewayTransportException(string message, Exception? innerException = null)
    : IOException(message, innerException);
