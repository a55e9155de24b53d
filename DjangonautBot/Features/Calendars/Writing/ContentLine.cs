using System.Text;

namespace DjangonautBot.Features.Calendars.Writing;

/// <summary>A line of an iCalendar file, folded so that no reader gets one that is too long.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc5545#section-3.1</remarks>
internal static class ContentLine
{
    public const int MaxOctets = 75;

    private const string Fold = "\r\n ";
    private const string End = "\r\n";

    /// <summary>Adds a line; it is folded between code points, because half of one is no text.</summary>
    /// <param name="value">Value as it stands in the file.</param>
    public static StringBuilder AddLine(this StringBuilder file, string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                file.Append(Fold);
                octets = 1;
            }

            file.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return file.Append(End);
    }

    /// <summary>Adds a line with a text of any characters.</summary>
    public static StringBuilder AddText(this StringBuilder file, string name, string text) => file.AddLine(name, Escape(text));

    /// <remarks>https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11. Control characters have no way to be written.</remarks>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(rune),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append(rune),
                _ when Rune.IsControl(rune) => escaped,
                _ => escaped.Append(rune),
            };
        }

        return escaped.ToString();
    }
}
