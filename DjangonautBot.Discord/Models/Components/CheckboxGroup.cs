namespace DjangonautBot.Discord.Models;

/// <summary>A choice of some among options that are all in sight; only in forms.</summary>
/// <param name="CustomId">1 to <see cref="MessageComponent.MaxCustomIdLength"/> code points, unique in its form.</param>
/// <param name="Options">1 to <see cref="MaxOptions"/>.</param>
/// <param name="Required">Always sent, because Discord assumes true where it is absent.</param>
/// <param name="MinValues">0 to <see cref="MaxOptions"/>; 1 when null.</param>
/// <param name="MaxValues">1 to <see cref="MaxOptions"/>; the number of options when null.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#checkbox-group</remarks>
public sealed record CheckboxGroup(
    string CustomId,
    IReadOnlyList<SelectOption> Options,
    bool Required,
    int? MinValues = null,
    int? MaxValues = null) : MessageComponent
{
    /// <summary>Most <see cref="Options"/>.</summary>
    public const int MaxOptions = 10;
}
