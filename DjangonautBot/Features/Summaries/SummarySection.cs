using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Summaries;

/// <summary>Section of a summary that is readable in a few seconds, however much people wrote.</summary>
/// <param name="IsWhole">Whether the text is complete, with nothing shortened or left out.</param>
internal sealed record SummarySection(string Text, bool IsWhole)
{
    private const int ShortestWords = 60;
    private const int LongestWords = 200;

    // Escapes and links take more room than readers see.
    private const int RoomForEach = 3;

    private const int MoreIfShort = 2;

    // Longer than the longest text with a link for every number in it.
    private const int Unlimited = 1_000_000;

    /// <param name="most">Most lines; more are shown if they are short.</param>
    /// <param name="words">Code points of people's texts, shared among the lines.</param>
    /// <param name="limit">Most code points of the section.</param>
    /// <returns>Null if there are no lines.</returns>
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

/// <summary>Line of a summary: the bot's lead and a person's text.</summary>
internal sealed record SummaryLine(string Lead, string Words);
