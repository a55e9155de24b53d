using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Interactions.Text;

/// <summary>Reads a date as people write it: <c>2026-03-02</c>, <c>today</c>, <c>next monday</c>.</summary>
internal static class StartDate
{
    private const string Next = "next ";

    // Whatever is further away was mistyped.
    private const int YearsWithinReach = 10;

    public static LocalDate? Parse(string text, LocalDate today)
    {
        var word = text.Trim().ToLowerInvariant();
        if (LocalDatePattern.Iso.Parse(word) is { Success: true, Value: var date })
        {
            return Math.Abs(date.Year - today.Year) <= YearsWithinReach ? date : null;
        }

        return word switch
        {
            "today" => today,
            "tomorrow" => today.PlusDays(1),
            _ => FindDay(word.StartsWith(Next, StringComparison.Ordinal) ? word[Next.Length..].TrimStart() : word) is var day and not IsoDayOfWeek.None
                ? today.Next(day)
                : null,
        };
    }

    // By name only: as a number or a list, an enum takes more than people mean.
    private static IsoDayOfWeek FindDay(string name) =>
        Enum.GetValues<IsoDayOfWeek>().FirstOrDefault(day => day.ToString().Equals(name, StringComparison.OrdinalIgnoreCase));
}
