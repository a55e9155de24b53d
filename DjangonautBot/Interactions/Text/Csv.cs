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

    private const string BeginsFormula = "=+-@\t\r\n＝＋－＠";

    // Without the mark, Excel takes the file for one in the computer's own encoding.
    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ',',
        NewLine = "\r\n",
        Quoting = CsvQuoting.Always,
        WriteByteOrderMark = true,
    };

    /// <summary>Writes a header and rows of as many cells each, in UTF-8, with the standard's line endings.</summary>
    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var table = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(header))
            {
                foreach (var cell in row)
                {
                    table.WriteField(Harmless(VisibleText.Of(cell)));
                }

                table.EndRecord();
            }
        }

        return stream.ToArray();
    }

    private static string Harmless(string text) =>
        text.Length > 0 && BeginsFormula.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
}
