namespace DjangonautBot.Discord.Gateway;

/// <summary>Settings of a gateway connection.</summary>
public sealed class DiscordGatewayOptions
{
    /// <summary>The bot's token, without the prefix <c>Bot</c>. A secret, never logged.</summary>
    public required string Token { get; init; }

    public GatewayIntents Intents { get; init; } = GatewayIntents.Guilds;

    /// <summary>Number of this connection's shard, which serves the servers with <c>(id >> 22) % ShardCount == ShardId</c>.</summary>
    /// <remarks>https://discord.com/developers/docs/events/gateway#sharding</remarks>
    public int ShardId { get; init; }

    /// <summary>Number of connections that share the servers. From 2,500 servers on, Discord requires more than one.</summary>
    public int ShardCount { get; init; } = 1;
}
