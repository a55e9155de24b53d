using System.Text;

namespace DjangonautBot.Interactions.Text.Folding;

/// <summary>Writes the digits of every script, and full-width signs, as on an English keyboard.</summary>
internal static class AsciiDigits
{
    private const int FirstFullWidth = 0xFF01;
    private const int LastFullWidth = 0xFF5E;

    /// <summary>Returns a text with ASCII digits, hyphens and spaces in place of those of other scripts.</summary>
    public static string In(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(Plain(rune));
        }

        return plain.ToString();
    }

    private static Rune Plain(Rune rune) => rune switch
    {
        { IsAscii: true } => rune,
        _ when Rune.IsDigit(rune) => new Rune('0' + (int)Rune.GetNumericValue(rune)),
        { Value: >= FirstFullWidth and <= LastFullWidth and var value } => new Rune(value - FirstFullWidth + '!'),
        _ when Rune.IsWhiteSpace(rune) => new Rune(' '),
        { Value: (>= 0x2010 and <= 0x2015) or 0x2212 } => new Rune('-'),
        _ => rune,
    };
}
