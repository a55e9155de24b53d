namespace DjangonautBot.Discord.Models;

/// <summary>How a button looks; <see cref="Link"/> opens an address instead of asking the bot.</summary>
public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
    Link = 5,
}
