namespace DjangonautBot.Discord.Models;

/// <summary>Where a command appears: typed with a slash, or in the Apps menu of a person or a message.</summary>
public enum CommandType
{
    Slash = 1,
    User = 2,
    Message = 3,
}
