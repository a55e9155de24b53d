using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>Hours in which a direct message may come: from 09:00 to 20:00 of the person's own zone.</summary>
public static class WakingHours
{
    private static readonly LocalTime First = new(9, 0);
    private static readonly LocalTime Last = new(20, 0);

    // A message that was due by then takes a while to arrive.
    private static readonly LocalTime Night = new(21, 0);

    /// <summary>Gets the instant itself if it is within waking hours, else 20:00 before it.</summary>
    public static Instant AtOrBefore(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        if (local.TimeOfDay >= First && local.TimeOfDay <= Last)
        {
            return instant;
        }

        var evening = local.TimeOfDay > Last ? local.Date : local.Date.PlusDays(-1);
        return evening.At(Last).InZoneLeniently(zone).ToInstant();
    }

    /// <summary>Gets the instant itself unless it is night, else 09:00 after it: for messages that could not be sent when due.</summary>
    public static Instant AtOrAfter(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        if (local.TimeOfDay >= First && local.TimeOfDay < Night)
        {
            return instant;
        }

        var morning = local.TimeOfDay < First ? local.Date : local.Date.PlusDays(1);
        return morning.At(First).InZoneLeniently(zone).ToInstant();
    }
}
