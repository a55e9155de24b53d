namespace DjangonautBot.Discord.Models;

/// <summary>One line of a <see cref="StringSelect"/>.</summary>
/// <param name="Label">1 to <see cref="MaxLabelLength"/> code points.</param>
/// <param name="Value">1 to <see cref="MaxValueLength"/> code points, unique in its menu.</param>
/// <param name="Description">At most <see cref="MaxDescriptionLength"/> code points.</param>
/// <param name="Default">Preselected.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#string-select-select-option-structure</remarks>
public sealed record SelectOption(string Label, string Value, string? Description = null, bool Default = false)
{
    /// <summary>Longest <see cref="Label"/>, in code points.</summary>
    public const int MaxLabelLength = 100;

    /// <summary>Longest <see cref="Value"/>, in code points.</summary>
    public const int MaxValueLength = 100;

    /// <summary>Longest <see cref="Description"/>, in code points.</summary>
    public const int MaxDescriptionLength = 100;
}
