namespace DjangonautBot.Discord.Models;

/// <summary>A button below a message.</summary>
/// <param name="Label">At most <see cref="MaxLabelLength"/> code points.</param>
/// <param name="CustomId">
/// 1 to <see cref="MessageComponent.MaxCustomIdLength"/> code points, unique in its message; null for a link.
/// </param>
/// <param name="Url">At most <see cref="MaxUrlLength"/> code points; only for <see cref="ButtonStyle.Link"/>.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#button</remarks>
public sealed record Button(ButtonStyle Style, string Label, string? CustomId = null, string? Url = null, bool Disabled = false)
    : MessageComponent
{
    /// <summary>Longest <see cref="Label"/>, in code points.</summary>
    public const int MaxLabelLength = 80;

    /// <summary>Longest <see cref="Url"/>, in code points.</summary>
    public const int MaxUrlLength = 512;
}
