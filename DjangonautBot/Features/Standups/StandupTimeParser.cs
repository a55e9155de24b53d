using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Folding;
using DjangonautBot.Scheduling.Planning;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Features.Standups;

/// <summary>
/// Parses the new time of a stand-up: <c>17:00</c> on its usual day, <c>Friday 17:00</c> or <c>fri 5 pm</c> in the same week, <c>2026-03-20
/// 17:00</c>.
/// </summary>
internal static class StandupTimeParser
{
    private const int ShortestDay = 3;

    /// <param name="monday">First day of the week.</param>
    /// <param name="usualDay">Day for a text that holds only a time.</param>
    /// <returns>Null if the text cannot be parsed, or the time is not in that week.</returns>
    public static LocalDateTime? Parse(string text, LocalDate monday, IsoDayOfWeek usualDay)
    {
        var trimmed = AsciiDigits.In(text).Trim();
        if (TimeOfDay.Parse(trimmed) is { } sameDay)
        {
            return On(monday, usualDay).At(sameDay);
        }

        return trimmed.Split(' ', 2, StringSplitOptions.TrimEntries) is [var day, var time]
            && (FindDay(day.TrimEnd(','), monday) is { } date && TimeOfDay.Parse(time) is { } timeOfDay)
            && ProgramCalendar.MondayOf(date) == monday
            ? date.At(timeOfDay)
            : null;
    }

    private static LocalDate? FindDay(string text, LocalDate monday) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date
        : text.Length < ShortestDay ? null
        : Enum.GetValues<IsoDayOfWeek>()
            .Where(day => day != IsoDayOfWeek.None && day.ToString().StartsWith(text, StringComparison.OrdinalIgnoreCase))
            .Select(day => (LocalDate?)On(monday, day))
            .FirstOrDefault();

    private static LocalDate On(LocalDate monday, IsoDayOfWeek day) => monday.PlusDays((int)day - 1);
}
