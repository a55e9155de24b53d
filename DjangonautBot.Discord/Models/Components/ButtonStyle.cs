namespace DjangonautBot.Discord.Models;

/// <summary>Look of a button; <see cref="Link"/> opens an address instead of sending an interaction.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#button-button-styles</remarks>
public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
    Link = 5,
}
