namespace DjangonautBot.Discord.Models;

/// <summary>A command as Discord has it registered.</summary>
public sealed record Command(Snowflake Id, CommandType Type, string Name);
