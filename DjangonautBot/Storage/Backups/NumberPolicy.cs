using NodaTime;

namespace DjangonautBot.Storage.Backups;

/// <summary>Decides from where numbers go on after a restore; a pure function of its arguments.</summary>
/// <remarks>docs/adr/0017 says why.</remarks>
internal static class NumberPolicy
{
    /// <summary>Numbers that no table reaches between two restores: as many for each second, day and night.</summary>
    public const long MostPerSecond = 10;

    // Beyond what is known: numbers that were tried, and given up with their transaction.
    private const long Margin = 1000;

    private static readonly Instant Begin = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>
    /// Returns a number above all that were ever given: by the replaced database if it can be read, and by the time that has passed if
    /// not.
    /// </summary>
    /// <param name="inBackup">The highest number in the backup.</param>
    /// <param name="inReplaced">The highest number in the replaced database; null if it is lost.</param>
    /// <param name="now">The time by this machine's clock.</param>
    public static long RaiseAbove(long inBackup, long? inReplaced, Instant now)
    {
        var byTime = (long)(now - Begin).TotalSeconds * MostPerSecond;
        return Math.Max(byTime, Math.Max(inBackup, inReplaced ?? 0) + Margin);
    }
}
