using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DjangonautBot.Storage;

/// <summary>Metrics and traces of the database. None of them holds a statement, an id or a text.</summary>
internal static class StorageMetrics
{
    /// <summary>Name of the meter and of the source of activities.</summary>
    public const string Name = "DjangonautBot.Storage";

    public static Meter Meter { get; } = new(Name);

    // From a fast disk to SQLite's patience with other programs.
    private static readonly InstrumentAdvice<double> Bounds = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    };

    private static readonly ActivitySource Activities = new(Name);

    private static readonly Histogram<double> Writes = Meter.CreateHistogram(
        "djangonautbot.storage.write.duration", "s", "Time from the wish to write until it is on the disk.", tags: null, Bounds);

    private static readonly Histogram<double> Flushes = Meter.CreateHistogram(
        "djangonautbot.storage.flush.duration", "s", "Time that a commit takes, with its flush to the disk.", tags: null, Bounds);

    /// <summary>Begins to trace a write, as a part of what wants it; null where that is not traced.</summary>
    public static Activity? StartWrite()
    {
        var activity = Activity.Current is null ? null : Activities.StartActivity("write", ActivityKind.Client);
        activity?.SetTag("db.system.name", "sqlite");
        return activity;
    }

    /// <summary>Records a write that has ended.</summary>
    /// <param name="began">Timestamp of the stopwatch.</param>
    public static void RecordWrite(long began, bool isWritten, Activity? activity)
    {
        activity?.SetStatus(isWritten ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        Writes.Record(
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            new KeyValuePair<string, object?>("outcome", isWritten ? "written" : "failed"));
    }

    /// <summary>Records a commit.</summary>
    /// <param name="began">Timestamp of the stopwatch.</param>
    public static void RecordFlush(long began) => Flushes.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
}
