using DjangonautBot.Scheduling.Planning;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Features.Teams.Times;

/// <summary>Writes times of the week as ranges, and days that have the same ones together.</summary>
internal static class TimeRanges
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H':'mm");

    /// <summary>Writes a line for each run of days that have the same times: <c>Monday to Friday 14:00–17:30, 19:00</c>.</summary>
    /// <param name="times">Times in the order of the week.</param>
    public static IReadOnlyList<string> Lines(IEnumerable<SuitableTime> times)
    {
        var days = times.GroupBy(time => time.At.Day, (day, some) => (Day: day, Times: Ranges([.. some]))).ToList();
        var lines = new List<string>();
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count && days[last + 1].Day == days[last].Day + 1 && days[last + 1].Times == days[first].Times)
            {
                last++;
            }

            lines.Add($"**{Days(days[first].Day, days[last].Day)}** {days[first].Times}");
            first = last + 1;
        }

        return lines;
    }

    /// <summary>Writes a day and time: <c>Monday at 14:30</c>.</summary>
    public static string Of(WeekTime time) => $"{time.Day} at {Clock.Format(time.Time)}";

    private static string Days(IsoDayOfWeek first, IsoDayOfWeek last) => (last - first) switch
    {
        0 => $"{first}",
        1 => $"{first} and {last}",
        _ => $"{first} to {last}",
    };

    private static string Ranges(IReadOnlyList<SuitableTime> times)
    {
        var ranges = new List<string>();
        for (var first = 0; first < times.Count;)
        {
            var last = first;
            while (last + 1 < times.Count && times[last + 1].MinuteOfWeek == times[last].MinuteOfWeek + SuitableTime.Step)
            {
                last++;
            }

            var (from, to) = (Clock.Format(times[first].At.Time), Clock.Format(times[last].At.Time));
            ranges.Add(first == last ? from : $"{from}–{to}");
            first = last + 1;
        }

        return string.Join(", ", ranges);
    }
}
