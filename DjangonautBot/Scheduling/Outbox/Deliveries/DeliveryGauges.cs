using System.Diagnostics.Metrics;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Numbers of open deliveries, counted when somebody asks for the metrics.</summary>
/// <remarks>Where the database cannot be read there are none, rather than wrong ones.</remarks>
internal sealed class DeliveryGauges(DeliveryStore store, ProgramClock program, TimeProvider wire) : IDisposable
{
    private readonly Meter _meter = new(DeliveryMetrics.Name);

    /// <summary>Begins to answer.</summary>
    public void Start()
    {
        _meter.CreateObservableUpDownCounter(
            "djangonautbot.deliveries.open",
            () => Measure<long>(MeasureStates),
            "{delivery}",
            "Deliveries that are due, that wait for another attempt, and that are set aside.");
        _meter.CreateObservableGauge(
            "djangonautbot.deliveries.oldest_due.age",
            () => Measure<double>(open => [new(AgeOfOldest(open))]),
            "s",
            "Time since the oldest delivery that could be sent is due; 0 if there is none.");
        _meter.CreateObservableUpDownCounter(
            "djangonautbot.posts.planned",
            () => Measure<long>(open => [new(open.Planned)]),
            "{post}",
            "Posts of the next days that follow from the calendar.");
    }

    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<long>> MeasureStates(OpenDeliveries open) =>
    [
        new(open.Due, new KeyValuePair<string, object?>("state", "due")),
        new(open.Waiting, new KeyValuePair<string, object?>("state", "waiting")),
        new(open.SetAside, new KeyValuePair<string, object?>("state", "set_aside")),
    ];

    private double AgeOfOldest(OpenDeliveries open) =>
        open.Due == 0 ? 0 : Math.Max(0, (program.Now - open.OldestDueAt).TotalSeconds);

    private IEnumerable<Measurement<T>> Measure<T>(Func<OpenDeliveries, IEnumerable<Measurement<T>>> read)
        where T : struct
    {
        try
        {
            return read(store.CountOpen(program.Now, Instant.FromDateTimeOffset(wire.GetUtcNow())));
        }
        catch (StorageException)
        {
            return [];
        }
    }
}
