using System.Text;

namespace DjangonautBot.Interactions.Pictures;

/// <summary>Keeps of a typed text what can be drawn letter by letter from left to right: Latin, Greek and Cyrillic.</summary>
internal static class DrawableText
{
    /// <summary>Leaves out all other letters, marks and emoji; empty if nothing is left.</summary>
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsDrawable(rune.Value))
            {
                kept.Append(rune.ToString());
            }
        }

        return string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // Blocks of Unicode that the font has in full, without marks that would have to be placed.
    private static bool IsDrawable(int codePoint) => codePoint is
        (>= 0x20 and < 0x7F) or (>= 0xA0 and < 0xAD) or (> 0xAD and < 0x250)
        or (>= 0x384 and < 0x400 and not 0x38B and not 0x38D and not 0x3A2) or (>= 0x400 and < 0x483) or (>= 0x48A and < 0x514)
        or (>= 0x1E00 and < 0x1F00) or (>= 0x2010 and < 0x2028) or 0x20AC;
}
