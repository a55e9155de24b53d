namespace DjangonautBot.Discord.Models;

/// <summary>Place of a command: typed with a slash, or in the Apps menu of a person or a message.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object</remarks>
public enum CommandType
{
    Slash = 1,
    User = 2,
    Message = 3,
}
