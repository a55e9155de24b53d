using System.Globalization;
using System.Text;

namespace DjangonautBot.Interactions.Text.Folding;

/// <summary>
/// Text as it is compared: small letters without accents, ASCII digits, nothing invisible, single spaces. Two ways of writing a letter
/// (é as one character or as two) are the same.
/// </summary>
/// <remarks>
/// The program runs without ICU, where <c>string.Normalize</c> does nothing, so the letters come from a table. It is read when a text
/// with other than ASCII letters is folded for the first time.
/// </remarks>
internal static class FoldedText
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int Vowels = 21;
    private const int Endings = 28;

    private static readonly Lazy<Dictionary<char, string>> Letters = new(Load);

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in AsciiDigits.In(text).ToLowerInvariant().EnumerateRunes())
        {
            Append(folded, rune);
        }

        return string.Join(' ', folded.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (rune.IsAscii)
        {
            folded.Append(rune);
        }
        else if (rune.Value is >= FirstSyllable and <= LastSyllable)
        {
            AppendSyllable(folded, rune.Value - FirstSyllable);
        }
        else if (rune.IsBmp && Letters.Value.TryGetValue((char)rune.Value, out var plain))
        {
            folded.Append(plain);
        }
        else if (!IsAccent(rune.Value) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
        {
            folded.Append(rune);
        }
    }

    // Korean syllables consist of letters, by a formula in chapter 3.12 of the Unicode standard.
    private static void AppendSyllable(StringBuilder folded, int index)
    {
        folded.Append((char)(0x1100 + (index / (Vowels * Endings)))).Append((char)(0x1161 + (index / Endings % Vowels)));
        if (index % Endings is > 0 and var ending)
        {
            folded.Append((char)(0x11A7 + ending));
        }
    }

    // Of the Latin, Greek and Cyrillic, the Hebrew and the Arabic script; in others, marks make other words.
    private static bool IsAccent(int value) => value
        is (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05BD) or 0x05BF or 0x05C1 or 0x05C2 or 0x05C4 or 0x05C5 or 0x05C7
        or 0x0640 or (>= 0x064B and <= 0x065F) or 0x0670;

    private static Dictionary<char, string> Load()
    {
        var letters = new Dictionary<char, string>();
        foreach (var row in Table.Read("letters.tsv"))
        {
            foreach (var letter in row[1])
            {
                letters[letter] = row[0];
            }
        }

        return letters;
    }
}
