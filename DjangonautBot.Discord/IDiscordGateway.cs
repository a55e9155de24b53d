using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord;

/// <summary>What Discord tells the bot: one connection, its events, and what is known of each server.</summary>
public interface IDiscordGateway
{
    GatewayState State { get; }

    /// <summary>Who the bot is; null until the first session has begun.</summary>
    BotIdentity? Identity { get; }

    /// <summary>Connects and stays connected until cancelled.</summary>
    /// <exception cref="GatewayClosedException">Discord refused for good; the message says why and what to do.</exception>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>The events in order. For one reader; it never holds up the connection.</summary>
    IAsyncEnumerable<GatewayEvent> ReadEventsAsync(CancellationToken cancellationToken);

    /// <summary>The server, or null if the bot is not in it.</summary>
    Guild? FindGuild(Snowflake guildId);

    /// <summary>The channel or active thread, or null if it is gone, archived or hidden.</summary>
    Channel? FindChannel(Snowflake guildId, Snowflake channelId);

    /// <summary>The channels and active threads that the bot can see, in no order; none where the server is not known.</summary>
    IEnumerable<Channel> ListChannels(Snowflake guildId);

    /// <summary>What the bot itself may do in a channel or thread, from roles and overwrites; none where it is unknown.</summary>
    Permissions GetOwnPermissions(Snowflake guildId, Snowflake channelId);

    /// <summary>What somebody may do in a channel or thread; none where it is unknown.</summary>
    /// <param name="roles">The person's roles, as an interaction tells them: no member lists are kept.</param>
    Permissions GetPermissions(Snowflake guildId, Snowflake channelId, Snowflake userId, IReadOnlyCollection<Snowflake> roles);
}
