using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;

namespace DjangonautBot.Hosting.Telemetry;

/// <summary>Sends traces to the collector, and notes whether it took them.</summary>
internal sealed class WatchedTraceExporter(OtlpExporterOptions options, CollectorWatch watch) : OtlpTraceExporter(options)
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        var result = base.Export(batch);
        watch.Note("traces", result == ExportResult.Success);
        return result;
    }
}
