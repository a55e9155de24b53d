using DjangonautBot.Scheduling.Planning;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Interactions.Text;

/// <summary>Days and instants as people read them.</summary>
internal static class Dates
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM uuuu");
    private static readonly LocalDatePattern ShortDayPattern = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");

    /// <summary>A calendar day, the same for everybody: <c>Mon 2 Mar 2026</c>.</summary>
    public static string Day(LocalDate date) => DayPattern.Format(date);

    /// <summary>A calendar day near today: <c>Mon 2 Mar</c>.</summary>
    public static string ShortDay(LocalDate date) => ShortDayPattern.Format(date);

    /// <summary>The days of a program week: <c>Mon 2 Mar to Sun 8 Mar</c>.</summary>
    public static string Week(ProgramCalendar calendar, int week) =>
        $"{ShortDay(calendar.Monday(week))} to {ShortDay(calendar.Sunday(week))}";

    /// <summary>The distance to an instant, which Discord keeps up to date: <c>3 hours ago</c>.</summary>
    public static string Ago(Instant instant) => $"<t:{instant.ToUnixTimeSeconds()}:R>";

    /// <summary>An instant that everybody reads in their own zone: <c>2 March 2026 18:00</c>.</summary>
    public static string Moment(Instant instant) => $"<t:{instant.ToUnixTimeSeconds()}:f>";

    /// <summary>The day on which a program week begins, with the distance to it: <c>Mon 2 Mar 2026 (in 3 days)</c>.</summary>
    public static string Begins(ProgramCalendar calendar, int week) => DayOf(calendar.Start(week), calendar.Zone);

    /// <summary>
    /// The day of an instant that is a midnight or counts as a day, with the distance to it. Further west, a timestamp of it would
    /// read as the day before.
    /// </summary>
    public static string DayOf(Instant instant, DateTimeZone zone) => $"{Day(instant.InZone(zone).Date)} ({Ago(instant)})";

    /// <summary>An instant that everybody reads in their own zone, with the distance to it.</summary>
    /// <remarks>https://discord.com/developers/docs/reference#message-formatting-timestamp-styles</remarks>
    public static string Timestamp(Instant instant)
    {
        var seconds = instant.ToUnixTimeSeconds();
        return $"<t:{seconds}:F> (<t:{seconds}:R>)";
    }
}
