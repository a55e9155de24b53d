using System.Diagnostics.CodeAnalysis;
using CsvHelper;

namespace DjangonautBot.Features.Crew.Import.Reading;

/// <summary>A file's rows, with their cells as text; empty ones are left out.</summary>
internal sealed record Sheet(ImportHeader Header, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Most rows without the header, so that one file does not ask Discord for people all day.</summary>
    public const int MostRows = 200;

    private const string Separators = ",;\t|";

    // Excel hides the first line by which a file names its own separator. LibreOffice writes it in quotation marks.
    private const string Hint = "sep=";

    /// <summary>Splits a text at the separator that it names, or else at the one that makes known columns of its first line.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Sheet? sheet, [NotNullWhen(false)] out string? problem)
    {
        sheet = null;
        var named = FindNamedSeparator(ref text);
        var separators = named is { } one ? [one] : Separators.ToCharArray();
        var best = separators
            .Where(IsSeparator)
            .Select(each => (Separator: each, Known: CountKnown(text, each)))
            .DefaultIfEmpty()
            .MaxBy(each => each.Known);
        if (best.Known == 0)
        {
            problem = ReadingMessages.ColumnsNeeded([text.Trim().Split('\n', 2)[0]]);
            return false;
        }

        var rows = Split(text, best.Separator, most: MostRows + 2, out var unclosed);
        problem = unclosed is { } row ? ReadingMessages.QuoteNotClosed(row)
            : rows.Count > MostRows + 1 ? ReadingMessages.TooManyRows
            : null;
        if (problem is null && ImportHeader.TryRead(rows[0].Cells, out var header, out problem))
        {
            sheet = new Sheet(header, [.. rows.Skip(1)]);
        }

        return sheet is not null;
    }

    private static char? FindNamedSeparator(ref string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end];
        var bare = line is ['"', .. var inner, '"'] ? inner : line;
        if (!bare.StartsWith(Hint, StringComparison.OrdinalIgnoreCase) || bare.Length != Hint.Length + 1)
        {
            return null;
        }

        // Without its line break, so that rows are counted from the header on.
        text = end < 0 ? "" : text[(end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1))..];
        return bare[^1];
    }

    private static bool IsSeparator(char character) =>
        char.IsAscii(character) && !char.IsAsciiLetterOrDigit(character) && character is not ('"' or '\r' or '\n');

    private static int CountKnown(string text, char separator) =>
        Split(text, separator, most: 1, out _) is [var first, ..] ? ImportHeader.CountKnown(first.Cells) : 0;

    /// <param name="most">Most rows to read.</param>
    /// <param name="unclosed">Number of the row in which a quotation mark opens and never closes; null for none.</param>
    private static List<SheetRow> Split(string text, char separator, int most, out int? unclosed)
    {
        int? broken = null;
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            OnMalformedRecord = record =>
            {
                if (record.Reason == CsvMalformedReason.UnterminatedQuote)
                {
                    broken ??= (int)record.RecordNumber;
                }
            },
        };
        var rows = new List<SheetRow>();
        using (var reader = CsvReader.FromText(text, options))
        {
            for (var number = 1; rows.Count < most && reader.Read(); number++)
            {
                string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
                if (!Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                {
                    rows.Add(new SheetRow(number, cells));
                }
            }
        }

        unclosed = broken;
        return rows;
    }
}

/// <summary>A row of a file.</summary>
/// <param name="Number">Number in the spreadsheet, where the header is row 1.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<string> Cells);
