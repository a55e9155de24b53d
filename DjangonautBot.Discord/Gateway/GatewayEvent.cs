using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway;

/// <summary>Something that Discord told the bot.</summary>
public abstract record GatewayEvent
{
    /// <summary>A session has begun; the servers follow one by one. It can come again after a new session.</summary>
    public sealed record Ready(BotIdentity Identity) : GatewayEvent;

    /// <summary>A person did something. Each is given once, even when Discord repeats it.</summary>
    public sealed record InteractionCreated(Interaction Interaction) : GatewayEvent;

    /// <summary>A server is there: the bot was added, or the server came up.</summary>
    public sealed record GuildAvailable(Guild Guild) : GatewayEvent;

    /// <summary>The bot was removed from a server. An outage is not told here: the server keeps its place.</summary>
    public sealed record GuildRemoved(Snowflake GuildId) : GatewayEvent;

    /// <summary>
    /// Channels, roles or the bot's own roles changed, came or went, so what it may do, and where, may have changed too.
    /// </summary>
    public sealed record PermissionsChanged(Snowflake GuildId) : GatewayEvent;
}
