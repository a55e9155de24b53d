namespace DjangonautBot.Discord.Rest;

/// <summary>
/// Discord could not be reached, did not answer in time, or kept answering with a server error. Whether the request
/// had an effect is not known.
/// </summary>
public sealed class DiscordUnreachableException(string message, Exception? innerException = null)
    : Exception(message, innerException);
