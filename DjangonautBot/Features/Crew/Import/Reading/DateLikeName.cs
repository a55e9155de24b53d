using System.Text.RegularExpressions;
using DjangonautBot.Interactions.Text.Folding;

namespace DjangonautBot.Features.Crew.Import.Reading;

/// <summary>
/// Recognizes names that spreadsheets take for a date (<c>3-4</c>, <c>Jun-7</c>, <c>MAR1</c>), and what they make of them
/// (<c>04-Mar</c>, <c>2026-03-04</c>, <c>46085</c>).
/// </summary>
internal static partial class DateLikeName
{
    private const int ShortestMonth = 3;

    // In English, German, French and Spanish, without accents.
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "januar", "februar", "marz", "mrz", "mai", "juni", "juli", "oktober", "dezember",
        "janvier", "fevrier", "mars", "avril", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ];

    public static bool IsMatch(string name)
    {
        var folded = FoldedText.Of(name);
        return Numbers().IsMatch(folded)
            || (MonthAndNumbers().Match(folded) is { Success: true, Groups: var parts }
                && (parts["before"].Success || parts["after"].Success)
                && IsMonth(parts["month"].Value));
    }

    private static bool IsMonth(string word) =>
        word.Length >= ShortestMonth && Months.Any(month => month.StartsWith(word, StringComparison.Ordinal));

    // Two numbers or three, or a number of days since 1899 as spreadsheets count; a time may follow.
    [GeneratedRegex(@"^(\d{1,4}[-/.]\d{1,4}([-/.]\d{1,4})?\.?|[2-7]\d{4})( \d{1,2}:\d{2}(:\d{2})?)?$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?<before>\d{1,4})?[-/. ]{0,2}(?<month>[a-z]+)\.?[-/. ]{0,2}(?<after>\d{1,4}([-/. ]{1,2}\d{1,4})?)?$")]
    private static partial Regex MonthAndNumbers();
}
