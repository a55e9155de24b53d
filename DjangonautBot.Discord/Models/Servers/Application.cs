namespace DjangonautBot.Discord.Models;

/// <summary>The bot's registration with Discord.</summary>
public sealed record Application(Snowflake Id, string Name);
