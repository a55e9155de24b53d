using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <summary>The text with which a week opens.</summary>
/// <param name="Words">With words in braces where it is the cohort's.</param>
/// <param name="IsOwn">Whether it is the cohort's, and not the program's.</param>
public sealed record WeeklyText(string Words, bool IsOwn)
{
    /// <summary>Most code points of a cohort's text.</summary>
    public const int Longest = 1500;

    /// <summary>Whether it is the cohort's for all middle weeks.</summary>
    public bool IsGeneral { get; init; }

    /// <summary>Writes it with its values filled in. Captains can format it, and nothing in it mentions anybody but the values.</summary>
    internal FittingText Write(OpeningValues values) => IsOwn
        ? new FittingText(limit => Placeholders.Fill(DiscordText.Block(Words, values.Team.TrackerUrl, limit), values))
        : Words;
}
