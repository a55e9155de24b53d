using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Interactions;

/// <summary>Finds threads, also archived ones, which are not among the channels that the gateway tells of.</summary>
internal sealed class ThreadFinder(IDiscordGateway gateway, IDiscordRest rest)
{
    /// <summary>Finds a thread; null if it is gone or cannot be read, which the outbox handles.</summary>
    public async Task<Channel?> FindAsync(Snowflake guildId, Snowflake threadId, CancellationToken cancellationToken)
    {
        try
        {
            return gateway.FindChannel(guildId, threadId) ?? await rest.GetChannelAsync(threadId, cancellationToken);
        }
        catch (Exception exception) when (exception is DiscordApiException or DiscordUnreachableException)
        {
            return null;
        }
    }
}
