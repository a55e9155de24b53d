using System.Globalization;

namespace DjangonautBot.Interactions.Text;

/// <summary>Shortens what people wrote to one of Discord's limits, counted in code points as Discord does.</summary>
internal static class Excerpt
{
    private const string Ellipsis = " …";
    private const string Fence = "```";
    private const string ClosingFence = "\n```";

    /// <summary>How many code points a text has.</summary>
    public static int Length(string text)
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
    public static string Of(string text, int limit)
    {
        if (Length(text) <= limit)
        {
            return text;
        }

        var room = limit - Ellipsis.Length - ClosingFence.Length;
        var cut = WholeElements(text, room);
        cut = NearbyBreak(text, cut);
        var beginning = text[..cut].TrimEnd();
        var fenceIsOpen = CountFences(beginning) % 2 == 1;
        return beginning + Ellipsis + (fenceIsOpen ? ClosingFence : "");
    }

    // How many chars hold at most so many code points, without breaking what a reader sees as one character.
    private static int WholeElements(string text, int room)
    {
        var index = 0;
        while (index < text.Length)
        {
            var element = StringInfo.GetNextTextElementLength(text, index);
            room -= Length(text.Substring(index, element));
            if (room < 0)
            {
                break;
            }

            index += element;
        }

        return index;
    }

    private static int NearbyBreak(string text, int cut)
    {
        var nearest = cut * 2 / 3;
        for (var i = cut; i > nearest; i--)
        {
            if (text[i - 1] is '\n' or '。' or '！' or '？' || (text[i - 1] is '.' or '!' or '?' && char.IsWhiteSpace(text[i])))
            {
                return i;
            }
        }

        for (var i = cut; i > nearest; i--)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        return BeforeLinkOrMention(text, cut);
    }

    // Without a space nearby, at least a link, <@mention>, <:emoji:> or backtick run is left whole, unless it is all there is.
    private static int BeforeLinkOrMention(string text, int cut)
    {
        var word = cut;
        while (word > 0 && !char.IsWhiteSpace(text[word - 1]))
        {
            word--;
        }

        var opened = text.LastIndexOf('<', cut - 1, cut - word);
        if (opened >= word && text.IndexOf('>', opened, cut - opened) < 0)
        {
            cut = opened > 0 ? opened : cut;
        }

        var link = text.IndexOf("http", word, cut - word, StringComparison.Ordinal);
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
        for (var i = text.IndexOf(Fence, StringComparison.Ordinal); i >= 0; i = text.IndexOf(Fence, i + Fence.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
