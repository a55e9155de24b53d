namespace DjangonautBot.Discord.Gateway;

/// <summary>Which events Discord sends. Interactions and the bot's own member come without any.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#gateway-intents</remarks>
[Flags]
public enum GatewayIntents
{
    None = 0,

    /// <summary>Servers, channels, threads and roles.</summary>
    Guilds = 1,
}
