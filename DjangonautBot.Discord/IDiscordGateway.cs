using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord;

/// <summary>Receives events from Discord over its gateway and keeps the state of each server.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway</remarks>
public interface IDiscordGateway
{
    /// <summary>State of the first shard that is not ready; <see cref="GatewayState.Ready"/> if all are.</summary>
    GatewayState State { get; }

    /// <summary>States of the connections that share the servers, by number; empty until their number is known.</summary>
    IReadOnlyList<GatewayState> Shards { get; }

    /// <summary>Identity of the bot; null until the first shard's session has begun.</summary>
    BotIdentity? Identity { get; }

    /// <summary>Connects and stays connected until cancelled.</summary>
    /// <exception cref="GatewayClosedException">Discord closed the connection for good; the message says why and what to do.</exception>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Reads the events, those of one server in order. Supports one reader, which never holds up a connection.</summary>
    IAsyncEnumerable<GatewayEvent> ReadEventsAsync(CancellationToken cancellationToken);

    /// <summary>Finds a server; null if the bot is not in it.</summary>
    Guild? FindGuild(Snowflake guildId);

    /// <summary>Finds a channel or an active thread; null if it is deleted, archived or hidden from the bot.</summary>
    Channel? FindChannel(Snowflake guildId, Snowflake channelId);

    /// <summary>Lists the channels and active threads visible to the bot, in no order; empty for an unknown server.</summary>
    IEnumerable<Channel> ListChannels(Snowflake guildId);

    /// <summary>Finds a role; null if it is deleted or the server unknown.</summary>
    Role? FindRole(Snowflake guildId, Snowflake roleId);

    /// <summary>Finds the role that Discord made for the bot, else the highest that it has; null if it has none.</summary>
    Role? FindOwnRole(Snowflake guildId);

    /// <summary>Computes the bot's own permissions in a channel or thread from roles and overwrites; none in an unknown one.</summary>
    Permissions GetOwnPermissions(Snowflake guildId, Snowflake channelId);

    /// <summary>Computes a member's permissions in a channel or thread; none in an unknown one.</summary>
    /// <param name="roles">The member's roles, taken from an interaction, because no member lists are kept.</param>
    Permissions GetPermissions(Snowflake guildId, Snowflake channelId, Snowflake userId, IReadOnlyCollection<Snowflake> roles);
}
