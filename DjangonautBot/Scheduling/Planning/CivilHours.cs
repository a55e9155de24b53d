using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>When a direct message may come: from 09:00 to 20:00 of the person's own zone.</summary>
public static class CivilHours
{
    private static readonly LocalTime First = new(9, 0);
    private static readonly LocalTime Last = new(20, 0);

    /// <summary>The instant itself if it is in civil hours, else 20:00 before it.</summary>
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
}
