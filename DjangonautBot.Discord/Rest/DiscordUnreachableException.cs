namespace DjangonautBot.Discord.Rest;

/// <summary>
/// Thrown when Discord cannot be reached, does not respond in time, keeps responding with a server error, or another program,
/// such as a proxy, responds in its place. The effect of the request is unknown.
/// </summary>
public sealed class DiscordUnreachableException(string message, Exception? innerException = null)
    : Exception(message, innerException);
