using System.Diagnostics.Metrics;

namespace DjangonautBot.Storage;

/// <summary>The size of a database and the length of its queue, read when somebody asks for the metrics.</summary>
internal sealed class StorageGauges(Database database) : IDisposable
{
    private readonly Meter _meter = new(StorageMetrics.Name);

    /// <summary>Begins to answer.</summary>
    public void Start()
    {
        _meter.CreateObservableGauge(
            "djangonautbot.storage.size",
            () => Measure(database.Path),
            "By",
            "Size of the database's file, and of the log of what was written last.");
        _meter.CreateObservableUpDownCounter(
            "djangonautbot.storage.writes.waiting", () => database.WritesWaiting, "{write}", "Changes that wait for the one writer.");
    }

    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<long>> Measure(string path) =>
    [
        new(SizeOf(path), new KeyValuePair<string, object?>("file", "database")),
        new(SizeOf($"{path}-wal"), new KeyValuePair<string, object?>("file", "log")),
    ];

    private static long SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
