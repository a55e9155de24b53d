using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Reads a start date as people write it: <c>2026-03-02</c>, <c>today</c>, <c>next monday</c>.</summary>
internal static class StartDate
{
    private const string Next = "next ";

    public static LocalDate? Parse(string text, LocalDate today)
    {
        var word = text.Trim().ToLowerInvariant();
        if (LocalDatePattern.Iso.Parse(word) is { Success: true, Value: var date })
        {
            return date;
        }

        return word switch
        {
            "today" => today,
            "tomorrow" => today.PlusDays(1),
            _ => Enum.TryParse<IsoDayOfWeek>(word.StartsWith(Next, StringComparison.Ordinal) ? word[Next.Length..] : word, ignoreCase: true, out var day)
                && day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
                    ? today.Next(day)
                    : null,
        };
    }
}
