namespace DjangonautBot.Discord.Rest;

/// <summary>
/// Thrown when Discord cannot be reached, does not respond in time, or keeps responding with a server error. The effect of the
/// request is unknown.
/// </summary>
public sealed class DiscordUnreachableException(string message, Exception? innerException = null)
    : Exception(message, innerException);
