namespace DjangonautBot.Discord.Models;

/// <summary>A server as the bot knows it.</summary>
/// <param name="Available">False during an outage: everything about the server is kept and comes back.</param>
public sealed record Guild(Snowflake Id, string Name, Snowflake OwnerId, bool Available = true);
