namespace DjangonautBot.Discord.Gateway;

/// <summary>Settings of the gateway.</summary>
public sealed class DiscordGatewayOptions
{
    /// <summary>Most connections: those of 250,000 servers, whose start takes a tenth of the new sessions that a day has.</summary>
    public const int MaxShards = 100;

    /// <summary>The bot's token, without the prefix <c>Bot</c>. A secret, never logged.</summary>
    public required string Token { get; init; }

    public GatewayIntents Intents { get; init; } = GatewayIntents.Guilds;

    /// <summary>
    /// Number of connections that share the servers, from 1 to <see cref="MaxShards"/>; null for as many as Discord recommends.
    /// </summary>
    /// <remarks>
    /// Discord requires one for each 2,500 servers.
    /// https://discord.com/developers/docs/events/gateway#sharding
    /// </remarks>
    public int? Shards { get; init; }
}
