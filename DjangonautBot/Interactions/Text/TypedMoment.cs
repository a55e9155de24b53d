using NodaTime;

namespace DjangonautBot.Interactions.Text;

/// <summary>
/// Reads a day with a time as people write them: <c>2026-03-20 17:00</c>, <c>friday at 6 pm</c>, <c>next monday 9:30</c>, <c>17:00</c> for
/// today.
/// </summary>
internal static class TypedMoment
{
    private const string Joint = "at";

    /// <returns>Null if it cannot be read, or has no time.</returns>
    public static LocalDateTime? Parse(string text, LocalDate today)
    {
        if (TimeOfDay.Parse(text) is { } sameDay)
        {
            return today.At(sameDay);
        }

        var words = Split(text);
        return Enumerable.Range(1, Math.Max(0, words.Count - 1))
            .Select(count => Read([.. words.Take(count)], [.. words.Skip(count)], today))
            .FirstOrDefault(moment => moment is not null);
    }

    /// <summary>Determines whether it is a day alone, which needs a time.</summary>
    public static bool IsDayAlone(string text, LocalDate today) => TypedDate.Parse(text, today) is not null;

    private static LocalDateTime? Read(string[] day, string[] time, LocalDate today) =>
        TimeOfDay.Parse(string.Join(' ', time)) is { } timeOfDay && TypedDate.Parse(string.Join(' ', day), today) is { } date
            ? date.At(timeOfDay)
            : null;

    private static List<string> Split(string text) =>
    [
        .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimEnd(','))
            .Where(word => word.Length > 0 && !word.Equals(Joint, StringComparison.OrdinalIgnoreCase)),
    ];
}
