namespace DjangonautBot.Hosting.Ports;

/// <summary>The bot cannot listen where its settings say. The message is one line for the person who runs it.</summary>
internal sealed class CannotListenException(string message, Exception innerException) : Exception(message, innerException);
