using NodaTime;

namespace DjangonautBot.Storage.Backups;

/// <summary>Decides when a nightly backup is due; pure functions of their arguments.</summary>
internal static class BackupSchedule
{
    // Few people are awake for the bot then in Europe and Africa, and posts go at full and half hours.
    private static readonly LocalTime Night = new(3, 17);

    private static readonly Duration RetryAfter = Duration.FromHours(1);

    /// <summary>
    /// Whether a backup is due: none was made since the last night, whether the bot ran then or not, and the last attempt did not fail
    /// just now.
    /// </summary>
    /// <param name="latest">Time of the newest backup in the folder; null if there is none.</param>
    /// <param name="failedAt">Time of the last attempt if that failed.</param>
    public static bool IsDue(Instant now, Instant? latest, Instant? failedAt)
    {
        // A clock that was set back says nothing.
        var isRested = failedAt is not { } failed || failed > now || now - failed >= RetryAfter;
        return isRested && !(latest >= LastNight(now));
    }

    private static Instant LastNight(Instant now)
    {
        var today = now.InUtc().Date.At(Night).InUtc().ToInstant();
        return today <= now ? today : today - Duration.FromDays(1);
    }
}
