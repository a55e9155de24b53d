using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace DjangonautBot.Tests.Support;

/// <summary>Keeps the measurements of one instrument. Those of tests that run at the same time are among them.</summary>
internal sealed class MetricRecorder : IDisposable
{
    private readonly ConcurrentQueue<(double Value, string Labels)> _measurements = new();
    private readonly MeterListener _listener = new();

    /// <param name="instrument">Name of the instrument.</param>
    public MetricRecorder(string instrument)
    {
        _listener.InstrumentPublished = (published, listener) =>
        {
            if (published.Name == instrument)
            {
                listener.EnableMeasurementEvents(published);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, value, tags, _) => Note(value, tags));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, _) => Note(value, tags));
        _listener.Start();
    }

    /// <summary>Labels of each measurement, such as <c>type=command, outcome=answered</c>.</summary>
    public IReadOnlyList<string> Labels => [.. _measurements.Select(measurement => measurement.Labels)];

    /// <summary>Values of the measurements with such labels.</summary>
    public IReadOnlyList<double> Values(string labels) =>
        [.. _measurements.Where(measurement => measurement.Labels == labels).Select(measurement => measurement.Value)];

    public void Dispose() => _listener.Dispose();

    private void Note(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<string>();
        foreach (var (name, label) in tags)
        {
            labels.Add($"{name}={label}");
        }

        _measurements.Enqueue((value, string.Join(", ", labels)));
    }
}
