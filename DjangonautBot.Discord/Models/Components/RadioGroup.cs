namespace DjangonautBot.Discord.Models;

/// <summary>A choice of one among options that are all in sight; only in forms.</summary>
/// <param name="CustomId">1 to <see cref="MessageComponent.MaxCustomIdLength"/> code points, unique in its form.</param>
/// <param name="Options"><see cref="MinOptions"/> to <see cref="MaxOptions"/>, at most one of them preselected.</param>
/// <param name="Required">Always sent, because Discord assumes true where it is absent.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#radio-group</remarks>
public sealed record RadioGroup(string CustomId, IReadOnlyList<SelectOption> Options, bool Required) : MessageComponent
{
    /// <summary>Fewest <see cref="Options"/>.</summary>
    public const int MinOptions = 2;

    /// <summary>Most <see cref="Options"/>.</summary>
    public const int MaxOptions = 10;
}
