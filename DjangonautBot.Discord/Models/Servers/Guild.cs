namespace DjangonautBot.Discord.Models;

/// <summary>A server.</summary>
/// <param name="Available">False during an outage, after which the server returns unchanged.</param>
public sealed record Guild(Snowflake Id, string Name, Snowflake OwnerId, bool Available = true);
