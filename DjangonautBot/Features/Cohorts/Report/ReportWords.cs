using System.Globalization;
using DjangonautBot.Interactions.Text;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>Words that the message, the page and the farewell share. They are not escaped.</summary>
internal static class ReportWords
{
    private const int MinutesInHour = 60;
    private const int HoursInDay = 24;

    // Up to two days, people count in hours.
    private const int MostHours = 2 * HoursInDay;

    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    public static IReadOnlyList<string> Paces { get; } = ["🐢 gentle", "🚀 good", "🔥 too much"];

    /// <summary>Describes the progress of a cohort: its week, its landing or its closing.</summary>
    public static string Progress(Cohort cohort, Instant now) => (cohort.ClosedAt, now >= cohort.Calendar.Landing) switch
    {
        (not null, _) => $"closed on {Day(cohort.ClosedAt.Value.InZone(cohort.TimeZone).Date)}",
        (_, true) => $"landed after {Numbers.Of(cohort.Weeks, "week")}",
        _ => $"week {Math.Max(0, cohort.Calendar.WeekAt(now))} of {cohort.Weeks}",
    };

    public static string Day(LocalDate date) => DayPattern.Format(date);

    /// <summary>Describes the first and the last day of the program.</summary>
    public static string Days(Cohort cohort) => $"{Day(cohort.Calendar.Monday(1))} to {Day(cohort.Calendar.Sunday(cohort.Weeks))}";

    public static string Duration(long minutes) => minutes switch
    {
        < MinutesInHour => Numbers.Of((int)Math.Max(1, minutes), "minute"),
        < MostHours * MinutesInHour => Numbers.Of(Rounded(minutes, MinutesInHour), "hour"),
        _ => Numbers.Of(Rounded(minutes, MinutesInHour * HoursInDay), "day"),
    };

    /// <summary>Describes how many people came to the stand-ups of which somebody noted it; at least one.</summary>
    public static string Attendance(CohortReport report)
    {
        var noted = report.Attendances;
        var people = noted.Distinct().Count() == 1
            ? $"with {(noted[0] == 1 ? "1 person" : $"{noted[0]} people")}{(noted.Count == 1 ? "" : " each time")}"
            : $"with {noted.Average().ToString("0.#", CultureInfo.InvariantCulture)} people on average";
        return noted.Count == report.Standups ? people
            : noted.Count == 1 ? $"{people} at the one where that was noted"
            : $"{people} at the {noted.Count} where that was noted";
    }

    /// <summary>Describes the number of check-ins that were quiet weeks.</summary>
    public static string Quiet(int quiet) => quiet switch
    {
        0 => "",
        1 => ", one of them a quiet week",
        _ => $", {quiet} of them quiet weeks",
    };

    /// <summary>Describes the number of answers that helped, according to the askers.</summary>
    public static string Helped(int helped) => helped switch
    {
        0 => "",
        1 => ", 1 answer helped",
        _ => $", {helped} answers helped",
    };

    private static int Rounded(long minutes, int unit) => (int)Math.Round((double)minutes / unit, MidpointRounding.AwayFromZero);
}
