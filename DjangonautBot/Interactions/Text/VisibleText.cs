using System.Globalization;
using System.Text;

namespace DjangonautBot.Interactions.Text;

/// <summary>The visible part of a text, which can neither turn around nor hide other text.</summary>
internal static class VisibleText
{
    /// <summary>
    /// The text without control characters, without marks that change the direction of what follows, and without
    /// characters of no width, except those that scripts and emoji are written with. Its lines end with line feeds.
    /// </summary>
    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!IsHidden(rune.Value))
            {
                visible.Append(rune);
            }
        }

        return visible.ToString();
    }

    /// <summary>Whether some of a text is written from right to left, so that it could take its neighbours along.</summary>
    public static bool HasRightToLeft(string text) => text.Any(character => character
        is (>= '\u0590' and <= '\u08FF') or '\u200F' or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')
        or '\uD802' or '\uD803' or '\uD83A' or '\uD83B');

    /// <summary>
    /// Determines whether nobody can see anything of a text: it has nothing but spaces, characters of no width, and letters that look
    /// like a space.
    /// </summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(rune =>
        Rune.IsWhiteSpace(rune)
        || IsBlankLetter(rune.Value)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark);

    /// <summary>Returns a text with a space in place of each letter that looks like one.</summary>
    public static string WithBlanks(string text) =>
        string.Concat(text.Select(character => IsBlankLetter(character) ? ' ' : character));

    // Fillers of the Korean script, and the Braille pattern without a dot.
    private static bool IsBlankLetter(int value) => value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0;

    // The joiners (200C, 200D) make emoji and Persian words; the marks 200E and 200F turn nothing but themselves.
    private static bool IsHidden(int value) => value switch
    {
        '\n' or '\t' => false,
        0x200B or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) => true,
        _ => Rune.GetUnicodeCategory(new Rune(value)) == UnicodeCategory.Control,
    };
}
