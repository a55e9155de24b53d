namespace DjangonautBot.Discord.Gateway;

/// <summary>Groups of events to receive. Interactions and the bot's own member need no intent.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#gateway-intents</remarks>
[Flags]
public enum GatewayIntents
{
    None = 0,

    /// <summary>Servers, channels, threads and roles.</summary>
    Guilds = 1,
}
