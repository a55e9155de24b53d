using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace DjangonautBot.Hosting.Telemetry;

/// <summary>Creates what sends to a collector. Its options are OpenTelemetry's own, which it reads from the environment.</summary>
internal static class Collector
{
    private const int IntervalMilliseconds = 60_000;

    /// <summary>Creates the sender of metrics.</summary>
    public static MetricReader CreateReader(CollectorWatch watch) => new PeriodicExportingMetricReader(
        new WatchedMetricExporter(new OtlpExporterOptions(), watch),
        new PeriodicExportingMetricReaderOptions().ExportIntervalMilliseconds ?? IntervalMilliseconds);

    /// <summary>Creates the sender of traces.</summary>
    public static BaseProcessor<System.Diagnostics.Activity> CreateProcessor(CollectorWatch watch)
    {
        var options = new OpenTelemetry.Trace.BatchExportActivityProcessorOptions();
        return new BatchActivityExportProcessor(
            new WatchedTraceExporter(new OtlpExporterOptions(), watch),
            options.MaxQueueSize,
            options.ScheduledDelayMilliseconds,
            options.ExporterTimeoutMilliseconds,
            options.MaxExportBatchSize);
    }
}
