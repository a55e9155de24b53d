namespace DjangonautBot.Discord.Models;

/// <summary>A menu of fixed options, alone in its row or in a form.</summary>
/// <param name="CustomId">
/// 1 to <see cref="MessageComponent.MaxCustomIdLength"/> code points, unique in its message or form.
/// </param>
/// <param name="Options">1 to <see cref="MaxOptions"/>.</param>
/// <param name="Placeholder">At most <see cref="MaxPlaceholderLength"/> code points.</param>
/// <param name="MinValues">0 to <see cref="MaxOptions"/>; 1 when null.</param>
/// <param name="MaxValues">1 to <see cref="MaxOptions"/>; 1 when null.</param>
/// <param name="Required">Only in forms; true when null.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#string-select</remarks>
public sealed record StringSelect(
    string CustomId,
    IReadOnlyList<SelectOption> Options,
    string? Placeholder = null,
    int? MinValues = null,
    int? MaxValues = null,
    bool? Required = null) : MessageComponent
{
    /// <summary>Most <see cref="Options"/>.</summary>
    public const int MaxOptions = 25;

    /// <summary>Longest <see cref="Placeholder"/>, in code points.</summary>
    public const int MaxPlaceholderLength = 150;
}
