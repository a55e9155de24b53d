namespace DjangonautBot.Discord.Gateway;

/// <summary>How the bot presents itself to the gateway.</summary>
public sealed class DiscordGatewayOptions
{
    /// <summary>The bot's token, without <c>Bot</c> in front. A secret: it is never logged.</summary>
    public required string Token { get; init; }

    public GatewayIntents Intents { get; init; } = GatewayIntents.Guilds;

    /// <summary>Which part of the servers this connection serves: those with <c>(id >> 22) % ShardCount == ShardId</c>.</summary>
    /// <remarks>https://discord.com/developers/docs/events/gateway#sharding</remarks>
    public int ShardId { get; init; }

    /// <summary>How many connections share the servers. More than one is needed from 2,500 servers on.</summary>
    public int ShardCount { get; init; } = 1;
}
