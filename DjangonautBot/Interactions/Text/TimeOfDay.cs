using DjangonautBot.Interactions.Text.Folding;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Interactions.Text;

/// <summary>
/// Reads a time of day as people write it: <c>18:00</c>, <c>9:30</c>, <c>18</c>, <c>6 pm</c>, <c>6:30 p.m.</c>, <c>noon</c>,
/// <c>3:00 night</c>.
/// </summary>
internal static class TimeOfDay
{
    private const string Night = "NIGHT";

    private static readonly LocalTimePattern[] Patterns =
    [
        .. new[] { "H':'mm", "%H", "h':'mmtt", "htt" }.Select(LocalTimePattern.CreateWithInvariantCulture),
    ];

    public static LocalTime? Parse(string text)
    {
        var compact = AsciiDigits.In(text)
            .Trim()
            .ToUpperInvariant()
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace(".M.", "M", StringComparison.Ordinal)
            .Replace('.', ':');
        compact = char.IsAsciiDigit(compact.FirstOrDefault()) && compact.EndsWith(Night, StringComparison.Ordinal)
            ? compact[..^Night.Length]
            : compact;
        if (compact is "NOON" or "12NOON" or "MIDDAY")
        {
            return LocalTime.Noon;
        }

        if (compact is "MIDNIGHT")
        {
            return LocalTime.Midnight;
        }

        foreach (var pattern in Patterns)
        {
            if (pattern.Parse(compact) is { Success: true, Value: var time })
            {
                return time;
            }
        }

        return null;
    }
}
