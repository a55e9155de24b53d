namespace DjangonautBot.Interactions.Text.Links;

/// <summary>Tells ticket numbers from text that only looks like one.</summary>
internal static class TicketNumber
{
    private const int MostDigits = 7;

    /// <summary>Counts the characters of a ticket number at the beginning; 0 if there is none.</summary>
    public static int CountDigits(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, MostDigits + 1)].IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? Math.Min(text.Length, MostDigits + 1) : end;
        return digits > MostDigits || text is ['0', ..] ? 0 : digits;
    }

    /// <summary>
    /// Whether a number, or the word that announces it, may begin: not the rest of a word, of an address or of an entity.
    /// </summary>
    public static bool MayBegin(string text, int at)
    {
        if (at == 0)
        {
            return true;
        }

        return text[at - 1] switch
        {
            '#' or '/' or '&' or '=' or '?' or '<' or '@' or '%' => false,
            '_' => at == 1 || !IsOfWord(text[at - 2]),
            var before => !IsOfWord(before),
        };
    }

    /// <summary>Whether a number may end: before no rest of a word, nor of a longer number, a date, a version or a keycap.</summary>
    public static bool MayEnd(string text, int at)
    {
        if (at == text.Length)
        {
            return true;
        }

        var continues = at + 1 < text.Length && IsOfWord(text[at + 1]);
        return text[at] switch
        {
            '#' or '\uFE0F' or '\u20E3' => false,
            '_' or '-' => !continues,
            '.' or '/' or ':' => !continues || !char.IsAsciiDigit(text[at + 1]),
            var after => !IsOfWord(after),
        };
    }

    /// <summary>Whether a number is of another kind: "PR #123".</summary>
    public static bool IsOfPullRequest(string text, int at)
    {
        const int Longest = 16;
        var before = text.AsSpan(Math.Max(0, at - Longest), Math.Min(at, Longest)).TrimEnd();
        var isOfRequest = before.EndsWith("pull request", StringComparison.OrdinalIgnoreCase);
        var isAbbreviated = before.EndsWith("pr", StringComparison.OrdinalIgnoreCase) && (before.Length == 2 || !IsOfWord(before[^3]));
        return isOfRequest || isAbbreviated;
    }

    // In scripts without spaces between words, a number is a word of its own.
    private static bool IsOfWord(char character) => character < '\u2E80' && char.IsLetterOrDigit(character);
}
