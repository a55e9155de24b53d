namespace DjangonautBot.Interactions.Text;

/// <summary>Formats people's longer texts for a message of the bot. They neither break out of their place nor mention anyone.</summary>
internal static class DiscordText
{
    private const string Ellipsis = " …";
    private const string ClosingFence = "\n```";
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>
    /// One line in which nothing is formatted, with tickets and pull requests as links, shortened at a sentence or word.
    /// </summary>
    /// <param name="trackerUrl">The team's own tracker, with {id} for the number; Django's if there is none.</param>
    /// <param name="limit">In code points, links included; at least 60.</param>
    public static string Line(string text, string? trackerUrl, int limit)
    {
        var line = string.Join(
            ' ',
            VisibleText.Of(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (!VisibleText.HasRightToLeft(line))
        {
            return Fit(line, trackerUrl, limit, isBlock: false);
        }

        // Otherwise it would change the order of the text beside it.
        return $"{FirstStrongIsolate}{Fit(line, trackerUrl, limit - 2, isBlock: false)}{PopDirectionalIsolate}";
    }

    /// <summary>
    /// The lines, lists and code as they were written, for a part of an embed of its own: with tickets and pull requests as
    /// links, every other address in sight, fences closed; shortened at a sentence or word. Never empty.
    /// </summary>
    /// <param name="trackerUrl">The team's own tracker, with {id} for the number; Django's if there is none.</param>
    /// <param name="limit">In code points, links included; at least 60.</param>
    public static string Block(string text, string? trackerUrl, int limit)
    {
        var block = Fit(VisibleText.Of(text).Trim(), trackerUrl, limit, isBlock: true);
        return string.IsNullOrWhiteSpace(block) ? Ellipsis.Trim() : block;
    }

    private static string Fit(string text, string? trackerUrl, int limit, bool isBlock)
    {
        var room = limit - Ellipsis.Length - (isBlock ? ClosingFence.Length : 0);
        var pieces = new List<DiscordTextPiece>();
        var length = 0;
        foreach (var piece in new DiscordTextPieces(isBlock, room).Of(new DiscordTextScanner(text, trackerUrl).Scan()))
        {
            pieces.Add(piece);
            length += piece.Length;
            if (length > limit)
            {
                return Shorten(pieces, length, room);
            }
        }

        return string.Concat(pieces.Select(piece => piece.Text));
    }

    private static string Shorten(List<DiscordTextPiece> pieces, int length, int room)
    {
        var count = pieces.Count;
        while (length > room)
        {
            length -= pieces[--count].Length;
        }

        count = FindCut(pieces, count, near: length * 2 / 3);
        while (count > 0 && pieces[count - 1].IsSpace)
        {
            count--;
        }

        var beginning = string.Concat(pieces.Take(count).Select(piece => piece.Text));
        return beginning + Ellipsis + (count > 0 && pieces[count - 1].IsInFence ? ClosingFence : "");
    }

    // The end of a sentence, or else of a word, if one is near the end of what fits.
    private static int FindCut(List<DiscordTextPiece> pieces, int most, int near)
    {
        var (sentence, word, length) = (0, 0, 0);
        for (var count = 1; count <= most; count++)
        {
            length += pieces[count - 1].Length;
            if (length > near && pieces[count - 1].EndsSentence(pieces[count]))
            {
                sentence = count;
            }
            else if (length > near && pieces[count].IsSpace)
            {
                word = count;
            }
        }

        return sentence > 0 ? sentence : word > 0 ? word : most;
    }
}
