namespace DjangonautBot.Discord.Models;

/// <summary>Address of the gateway, and the remaining budget of new sessions.</summary>
/// <param name="Shards">Number of connections recommended for the bot's number of servers.</param>
/// <remarks>https://discord.com/developers/docs/events/gateway#get-gateway-bot</remarks>
public sealed record GatewayInfo(Uri Url, int Shards, SessionStartLimit SessionStartLimit);
