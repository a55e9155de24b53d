namespace DjangonautBot.Discord.Models;

/// <summary>A text field; only in forms.</summary>
/// <param name="CustomId">1 to <see cref="MessageComponent.MaxCustomIdLength"/> code points, unique in its form.</param>
/// <param name="Required">Always sent, because Discord assumes true where it is absent.</param>
/// <param name="Value">Prefilled text; at most <see cref="MaxTextLength"/> code points.</param>
/// <param name="Placeholder">At most <see cref="MaxPlaceholderLength"/> code points.</param>
/// <param name="MinLength">0 to <see cref="MaxTextLength"/>.</param>
/// <param name="MaxLength">1 to <see cref="MaxTextLength"/>.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#text-input</remarks>
public sealed record TextInput(
    string CustomId,
    TextInputStyle Style,
    bool Required,
    string? Value = null,
    string? Placeholder = null,
    int? MinLength = null,
    int? MaxLength = null) : MessageComponent
{
    /// <summary>Longest text that a person can submit in one field, in code points.</summary>
    public const int MaxTextLength = 4000;

    /// <summary>Longest <see cref="Placeholder"/>, in code points.</summary>
    public const int MaxPlaceholderLength = 100;
}
