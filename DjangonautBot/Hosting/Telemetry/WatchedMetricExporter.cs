using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace DjangonautBot.Hosting.Telemetry;

/// <summary>Sends metrics to the collector, and notes whether it took them.</summary>
internal sealed class WatchedMetricExporter(OtlpExporterOptions options, CollectorWatch watch) : OtlpMetricExporter(options)
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        var result = base.Export(batch);
        watch.Note("metrics", result == ExportResult.Success);
        return result;
    }
}
