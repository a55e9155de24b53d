namespace DjangonautBot.Interactions.Text.Links;

/// <summary>Web addresses in people's texts.</summary>
internal static class WebAddress
{
    // Characters that no address has; with these, a typed address could break out of a link of ours.
    private const string Forbidden = "<>\"`\\^{|}[]";

    /// <summary>Whether Discord makes a link of it.</summary>
    public static bool IsLink(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds the end of an address, without the punctuation of its sentence; null if none begins there.</summary>
    /// <param name="wordEnd">The end of its scheme, or of its <c>www</c>.</param>
    public static int? FindEnd(string text, int at, int wordEnd)
    {
        var rest = text.AsSpan(wordEnd);
        var begin =
            rest.StartsWith("://", StringComparison.Ordinal) ? wordEnd + "://".Length
            : rest.StartsWith(".", StringComparison.Ordinal)
            && text.AsSpan(at, wordEnd - at).Equals("www", StringComparison.OrdinalIgnoreCase)
                ? wordEnd + 1
            : -1;
        if (begin < 0 || begin >= text.Length || !char.IsLetterOrDigit(text[begin]))
        {
            return null;
        }

        var (end, open) = (begin, 0);
        for (; end < text.Length && IsOfAddress(text[end]); end++)
        {
            open += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
        }

        while (text[end - 1] is '.' or ',' or ':' or ';' or '!' or '?' or '\'' or '*' or '_' or '~' or '('
            || (text[end - 1] == ')' && open < 0))
        {
            end--;
            open += text[end] == '(' ? -1 : text[end] == ')' ? 1 : 0;
        }

        return end;
    }

    private static bool IsOfAddress(char character) => char.IsAscii(character)
        ? character > ' ' && character != '\u007F' && !Forbidden.Contains(character, StringComparison.Ordinal)
        : char.IsLetterOrDigit(character);
}
