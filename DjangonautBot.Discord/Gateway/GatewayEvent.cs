using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway;

/// <summary>An event received from Discord.</summary>
public abstract record GatewayEvent
{
    /// <summary>The session of a shard has begun; its servers follow one by one. Repeated for each new session.</summary>
    public sealed record Ready(BotIdentity Identity) : GatewayEvent;

    /// <summary>A person used a command, a component or a form. Reported once, even when Discord repeats it.</summary>
    public sealed record InteractionCreated(Interaction Interaction) : GatewayEvent;

    /// <summary>A server has become available: the bot was added, or an outage ended.</summary>
    public sealed record GuildAvailable(Guild Guild) : GatewayEvent;

    /// <summary>The bot was removed from a server. Not raised for an outage, during which the server's state is kept.</summary>
    public sealed record GuildRemoved(Snowflake GuildId) : GatewayEvent;

    /// <summary>
    /// Channels, roles or the bot's own roles were added, changed or removed, so the bot's permissions may have changed too.
    /// </summary>
    public sealed record PermissionsChanged(Snowflake GuildId) : GatewayEvent;
}
