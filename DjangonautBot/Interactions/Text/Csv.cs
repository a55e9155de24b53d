using System.Text;

namespace DjangonautBot.Interactions.Text;

/// <summary>Writes tables for spreadsheets. People's texts stay text: no cell is taken for a formula.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc4180 and https://owasp.org/www-community/attacks/CSV_Injection</remarks>
internal static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const string LineEnd = "\r\n";
    private const string BeginsFormula = "=+-@\t\r";

    /// <summary>Writes a header and rows of as many cells each, in UTF-8, with the standard's line endings.</summary>
    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) =>
        Encoding.UTF8.GetBytes(string.Concat(rows.Prepend(header).Select(row => string.Join(',', row.Select(Cell)) + LineEnd)));

    private static string Cell(string text)
    {
        var harmless = text.Length > 0 && BeginsFormula.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return harmless.AsSpan().IndexOfAny("\",\r\n") < 0
            ? harmless
            : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
