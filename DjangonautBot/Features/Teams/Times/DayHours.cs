using NodaTime;
using NodaTime.TimeZones;

namespace DjangonautBot.Features.Teams.Times;

/// <summary>Hours of a person's own day in which a stand-up is welcome: 9:00 to 21:00.</summary>
internal static class DayHours
{
    private static readonly LocalTime First = new(9, 0);
    private static readonly LocalTime Last = new(21, 0);

    /// <summary>Returns the time between a stand-up and the nearer end of the day; negative if it does not lie in the day.</summary>
    public static Duration Margin(DateTimeZone zone, Instant start, Duration length) =>
        zone.GetZoneIntervals(new Interval(start, start + length))
            .Select(part => Margin(part, start, start + length))
            .Min();

    // Clocks may change while people meet, so that each part has its own local times.
    private static Duration Margin(ZoneInterval part, Instant start, Instant end)
    {
        var begin = part.HasStart ? Instant.Max(start, part.Start) : start;
        var until = part.HasEnd ? Instant.Min(end, part.End) : end;
        var local = begin.WithOffset(part.WallOffset).LocalDateTime;
        var sinceMorning = Between(First, local.TimeOfDay);
        var untilEvening = Between(local.TimeOfDay, Last) - (until - begin);
        return Duration.Min(sinceMorning, untilEvening);
    }

    private static Duration Between(LocalTime from, LocalTime to) => Duration.FromNanoseconds(to.NanosecondOfDay - from.NanosecondOfDay);
}
