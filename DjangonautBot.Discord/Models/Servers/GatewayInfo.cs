namespace DjangonautBot.Discord.Models;

/// <summary>Where to connect, and how many sessions may still be started.</summary>
/// <param name="Shards">How many connections Discord recommends for the bot's number of servers.</param>
public sealed record GatewayInfo(Uri Url, int Shards, SessionStartLimit SessionStartLimit);
