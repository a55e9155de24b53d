namespace DjangonautBot.Discord.Models;

/// <summary>A command as registered with Discord.</summary>
public sealed record Command(Snowflake Id, CommandType Type, string Name);
