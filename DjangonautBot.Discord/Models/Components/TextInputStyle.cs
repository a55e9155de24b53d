namespace DjangonautBot.Discord.Models;

/// <summary>Height of a text input: one line, or several.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#text-input-text-input-styles</remarks>
public enum TextInputStyle
{
    Short = 1,
    Paragraph = 2,
}
