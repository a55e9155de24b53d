namespace DjangonautBot.Discord.Models;

/// <summary>One line, or several.</summary>
public enum TextInputStyle
{
    Short = 1,
    Paragraph = 2,
}
