using CsvHelper;

namespace DjangonautBot.Interactions.Text;

/// <summary>
/// Writes tables for spreadsheets. People's texts stay text: every cell is quoted, so that no separator cuts it, and none is taken for a
/// formula.
/// </summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc4180 and https://owasp.org/www-community/attacks/CSV_Injection</remarks>
internal static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const string FormulaSigns = "=+-@\t\r\n＝＋－＠";

    // Without the mark, Excel takes the file for one in the computer's own encoding.
    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ',',
        NewLine = "\r\n",
        Quoting = CsvQuoting.Always,
        WriteByteOrderMark = true,
    };

    /// <summary>Writes a header and rows of as many cells each, in UTF-8, with the standard's line endings.</summary>
    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) =>
        WriteCells(header, rows.Select(row => row.Select(cell => Harmless(VisibleText.Of(cell))).ToList()));

    /// <summary>Writes the cells as they are; the caller makes sure that none is a formula of somebody else.</summary>
    /// <inheritdoc cref="Write"/>
    public static byte[] WriteCells(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var table = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(header))
            {
                foreach (var cell in row)
                {
                    table.WriteField(VisibleText.Of(cell));
                }

                table.EndRecord();
            }
        }

        return stream.ToArray();
    }

    /// <summary>Determines whether a spreadsheet could take a cell for a formula.</summary>
    public static bool BeginsFormula(string text) => text.Length > 0 && FormulaSigns.Contains(text[0], StringComparison.Ordinal);

    private static string Harmless(string text) => BeginsFormula(text) ? $"'{text}" : text;
}
