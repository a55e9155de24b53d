using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew.Import.Reading;

/// <summary>Reads a cell that a spreadsheet may have been kept from changing: <c>="text"</c>, or with an apostrophe before it.</summary>
internal static class CellText
{
    private const char Apostrophe = '\'';

    public static string Of(string cell)
    {
        var text = Visible(cell);
        return text switch
        {
            [Apostrophe, .. var rest] => rest.Trim(),
            ['=', '"', .. var inner, '"'] => inner.Replace("\"\"", "\"", StringComparison.Ordinal).Trim(),
            _ => text,
        };
    }

    /// <summary>Returns the cell with its apostrophe, which can belong to a name.</summary>
    public static string Visible(string cell) => VisibleText.Of(cell).Trim();

    /// <summary>Writes a text that <see cref="Of"/> reads, and that no spreadsheet takes for a formula.</summary>
    public static string Escape(string text) => text is [Apostrophe, ..] || Csv.BeginsFormula(text) ? $"{Apostrophe}{text}" : text;

    /// <summary>Writes a text that <see cref="Of"/> reads, and that no spreadsheet takes for a number, a date or a formula.</summary>
    public static string Keep(string text) => $"=\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
