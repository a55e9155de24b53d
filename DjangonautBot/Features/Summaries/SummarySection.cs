using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Summaries;

/// <summary>A part of a summary that is read in a few seconds, whatever people wrote.</summary>
/// <param name="IsWhole">Whether nothing was shortened or left out.</param>
internal sealed record SummarySection(string Text, bool IsWhole)
{
    private const int ShortestWords = 60;
    private const int LongestWords = 200;

    // Escaped, and with a link or two, words take more room than readers see.
    private const int RoomForEach = 3;

    private const int MoreIfShort = 2;

    // More than the longest text has with a link for every number in it.
    private const int Unlimited = 1_000_000;

    /// <param name="most">So many lines are shown, and some more where they are short.</param>
    /// <param name="words">So many code points of what people wrote, shared among these lines.</param>
    /// <param name="limit">In code points.</param>
    /// <returns>Null if there is no line.</returns>
    public static SummarySection? Of(IReadOnlyList<SummaryLine> lines, string? trackerUrl, int most, int words, int limit)
    {
        if (lines.Count == 0)
        {
            return null;
        }

        if (lines.Sum(line => Excerpt.Length(line.Words)) <= words)
        {
            most *= MoreIfShort;
        }

        var each = Math.Clamp(words / Math.Min(lines.Count, most), ShortestWords, LongestWords);
        var text = Join(lines, line => DiscordText.Line(Excerpt.Of(line.Words, each), trackerUrl, each * RoomForEach), most, limit);
        var whole = Join(lines, line => DiscordText.Line(line.Words, trackerUrl, Unlimited), int.MaxValue, int.MaxValue);
        return new SummarySection(text, text == whole);
    }

    private static string Join(IReadOnlyList<SummaryLine> lines, Func<SummaryLine, string> words, int most, int limit) =>
        AsManyAsFit.Join(lines.Select(line => line.Lead + words(line)), "\n", limit, most);
}
