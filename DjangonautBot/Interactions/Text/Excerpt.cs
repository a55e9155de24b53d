using System.Globalization;

namespace DjangonautBot.Interactions.Text;

/// <summary>Shortens people's texts to one of Discord's limits, counted in code points as Discord does.</summary>
internal static class Excerpt
{
    private const string Ellipsis = " …";
    private const string Fence = "```";
    private const string ClosingFence = "\n```";
    private const int ShortestLimit = 20;

    // A custom emoji with the longest name that Discord allows.
    private const int LongestMention = 64;

    /// <summary>Counts the code points of a text.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        foreach (var character in text)
        {
            if (char.IsLowSurrogate(character))
            {
                length--;
            }
        }

        return length;
    }

    /// <summary>
    /// The text itself if it fits, else as much of its beginning as does: up to the end of a sentence or a word where one
    /// is near, never through a link, a mention, an emoji or a letter with its marks; an open code fence is closed.
    /// </summary>
    /// <param name="limit">In code points, at least 20.</param>
    public static string Of(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, ShortestLimit);
        if (Length(text) <= limit)
        {
            return text;
        }

        var ends = WholeElements(text, limit - Ellipsis.Length - ClosingFence.Length);
        var beginning = text[..FindCut(text, ends)].TrimEnd();
        var fenceIsOpen = CountFences(beginning) % 2 == 1;
        return beginning + Ellipsis + (fenceIsOpen ? ClosingFence : "");
    }

    // The ends of the grapheme clusters that fit into a number of code points.
    private static List<int> WholeElements(string text, int most)
    {
        var ends = new List<int>();
        var room = most;
        var end = 0;
        while (end < text.Length)
        {
            var element = text.AsSpan(end, StringInfo.GetNextTextElementLength(text, end));
            room -= Length(element);
            if (room < 0)
            {
                break;
            }

            end += element.Length;
            ends.Add(end);
        }

        // A letter with more marks than fit has to be cut after all.
        return ends.Count > 0 ? ends : [text.EnumerateRunes().Take(most).Sum(rune => rune.Utf16SequenceLength)];
    }

    private static int FindCut(string text, List<int> ends)
    {
        var last = ends[^1];
        var near = last * 2 / 3;
        var sentence = ends.FindLast(end => end > near && EndsSentence(text, end));
        if (sentence > 0)
        {
            return sentence;
        }

        var word = ends.FindLast(end => end > near && char.IsWhiteSpace(text[end]));
        return word > 0 ? word : BeforeLinkOrMention(text, last);
    }

    private static bool EndsSentence(string text, int end) =>
        text[end - 1] is '\n' or '。' or '！' or '？' || (text[end - 1] is '.' or '!' or '?' && char.IsWhiteSpace(text[end]));

    // Without a space nearby, at least a link, <@mention>, <:emoji:> or backtick run is left whole, unless it is all there is.
    private static int BeforeLinkOrMention(string text, int cut)
    {
        var word = cut;
        while (word > 0 && !char.IsWhiteSpace(text[word - 1]))
        {
            word--;
        }

        var mention = text.LastIndexOf('<', cut - 1, Math.Min(cut - word, LongestMention));
        if (mention > 0 && text.IndexOf('>', mention, cut - mention) < 0)
        {
            cut = mention;
        }

        var afterMention = Math.Max(word, text.LastIndexOf('>', cut - 1, cut - word) + 1);
        var link = text.IndexOf("http", afterMention, cut - afterMention, StringComparison.Ordinal);
        if (link > 0 && text[link - 1] == '<')
        {
            link--;
        }

        if (link > 0)
        {
            cut = link;
        }

        while (cut > 1 && text[cut - 1] == '`' && text[cut] == '`')
        {
            cut--;
        }

        return cut;
    }

    private static int CountFences(string text)
    {
        var count = 0;
        for (
            var i = text.IndexOf(Fence, StringComparison.Ordinal);
            i >= 0;
            i = text.IndexOf(Fence, i + Fence.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
