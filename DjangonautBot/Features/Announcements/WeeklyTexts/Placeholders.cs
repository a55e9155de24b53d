using System.Text.RegularExpressions;

namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <summary>Words in braces in an opening's text, such as <c>{team}</c>; <c>{{ Team }}</c> is the same.</summary>
internal static partial class Placeholders
{
    /// <summary>All words that are filled in.</summary>
    public static IReadOnlyList<string> Known { get; } = ["week", "team", "standup", "facilitator"];

    /// <summary>The words as people write them.</summary>
    public static string Shown { get; } = string.Join(", ", Known.Select(word => $"{{{word}}}"));

    /// <summary>Lists what stands in braces and is not known, as it was written.</summary>
    public static IReadOnlyList<string> FindUnknown(string text) =>
        [.. InBraces().Matches(text).Where(match => !Known.Contains(WordOf(match))).Select(match => match.Value).Distinct()];

    /// <summary>Fills the values in, in one pass: braces in a value stay as they are.</summary>
    public static string Fill(string text, OpeningValues values) =>
        InBraces().Replace(text, match => values.Find(WordOf(match)) ?? match.Value);

    private static string WordOf(Match match) => match.Groups["word"].Value.ToLowerInvariant();

    [GeneratedRegex(@"\{+\s*(?<word>[\p{L}\p{N}_-]+)\s*\}+")]
    private static partial Regex InBraces();
}
