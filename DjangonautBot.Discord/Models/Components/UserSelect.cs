namespace DjangonautBot.Discord.Models;

/// <summary>A picker of server members, in no order, alone in its row or in a form.</summary>
/// <param name="CustomId">
/// 1 to <see cref="MessageComponent.MaxCustomIdLength"/> code points, unique in its message or form.
/// </param>
/// <param name="Placeholder">At most <see cref="MaxPlaceholderLength"/> code points.</param>
/// <param name="MinValues">0 to <see cref="MaxUsers"/>; 1 when null.</param>
/// <param name="MaxValues">1 to <see cref="MaxUsers"/>; 1 when null.</param>
/// <param name="Required">Only in forms; true when null.</param>
/// <param name="DefaultValues">Preselected people, between <paramref name="MinValues"/> and <paramref name="MaxValues"/> of them.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#user-select</remarks>
public sealed record UserSelect(
    string CustomId,
    string? Placeholder = null,
    int? MinValues = null,
    int? MaxValues = null,
    bool? Required = null,
    IReadOnlyList<DefaultUser>? DefaultValues = null) : MessageComponent
{
    /// <summary>Most people that can be picked at once.</summary>
    public const int MaxUsers = 25;

    /// <summary>Longest <see cref="Placeholder"/>, in code points.</summary>
    public const int MaxPlaceholderLength = 150;
}
