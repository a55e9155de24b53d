using System.Text.RegularExpressions;

namespace DjangonautBot.Interactions.Text.Links;

/// <summary>Tells ticket numbers from text that only looks like one.</summary>
internal static partial class TicketNumber
{
    private const int MostDigits = 7;
    private const int FewestOfDjango = 4;
    private const int MostOfDjango = 5;
    private const int FewestOfOthers = 2;

    // Enough for a short list of pull requests.
    private const int LookedAtBefore = 80;

    /// <summary>Counts the characters of a ticket number at the beginning; 0 if there is none.</summary>
    public static int CountDigits(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, MostDigits + 1)].IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? Math.Min(text.Length, MostDigits + 1) : end;
        return digits > MostDigits || text is ['0', ..] ? 0 : digits;
    }

    /// <summary>
    /// Determines whether a number after a hash alone, without the word "ticket", has as many digits as the tracker's tickets do: "#1" is
    /// a place, and "#123456" a color.
    /// </summary>
    /// <param name="isDjangos">Whether the tracker is Django's, rather than a team's own.</param>
    public static bool IsLikely(int digits, bool isDjangos) =>
        isDjangos ? digits is >= FewestOfDjango and <= MostOfDjango : digits >= FewestOfOthers;

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

    /// <summary>Determines whether a number is of another kind: "PR #123", "PRs #123 and #124".</summary>
    public static bool IsOfPullRequest(string text, int at) =>
        OfPullRequests().IsMatch(text.AsSpan(Math.Max(0, at - LookedAtBefore), Math.Min(at, LookedAtBefore)));

    // In scripts without spaces between words, a number is a word of its own.
    private static bool IsOfWord(char character) => character < '\u2E80' && char.IsLetterOrDigit(character);

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(prs?|pulls?|pull[ -]requests?|mrs?|merge[ -]requests?)[\s:]*(#?[0-9]+(\s*(,|/|&|\+|and|or)\s*)+)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfPullRequests();
}
