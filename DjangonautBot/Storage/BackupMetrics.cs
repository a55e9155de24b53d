using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DjangonautBot.Storage;

/// <summary>Metrics of backups: how many succeeded and failed, and how old the last good one is.</summary>
internal static class BackupMetrics
{
    private static readonly Counter<long> Backups = StorageMetrics.Meter.CreateCounter<long>(
        "djangonautbot.backups", "{backup}", "Backups that were tried, by outcome.");

    private static long _lastGood;

    static BackupMetrics() => StorageMetrics.Meter.CreateObservableGauge(
        "djangonautbot.backup.age", MeasureAge, "s", "Time since the last good backup; absent before the first.");

    /// <summary>Counts a backup that was checked and kept.</summary>
    public static void CountGood()
    {
        NoteLast(TimeSpan.Zero);
        Backups.Add(1, new KeyValuePair<string, object?>("outcome", "made"));
    }

    /// <summary>Counts a backup that could not be made, or was not good.</summary>
    public static void CountFailed() => Backups.Add(1, new KeyValuePair<string, object?>("outcome", "failed"));

    /// <summary>Notes the last good backup, of whichever process.</summary>
    /// <param name="age">Its age now.</param>
    public static void NoteLast(TimeSpan age) =>
        Volatile.Write(ref _lastGood, Stopwatch.GetTimestamp() - (long)(age.TotalSeconds * Stopwatch.Frequency));

    private static IEnumerable<Measurement<double>> MeasureAge() =>
        Volatile.Read(ref _lastGood) is not 0 and var lastGood ? [new(Stopwatch.GetElapsedTime(lastGood).TotalSeconds)] : [];
}
