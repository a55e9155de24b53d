namespace DjangonautBot.Hosting.Telemetry;

/// <summary>Ways that metrics and traces take.</summary>
/// <param name="AreFetched">Whether Prometheus fetches the metrics.</param>
/// <param name="Collector">Address of the collector to which metrics and traces are sent; null if there is none.</param>
internal sealed record TelemetrySwitches(bool AreFetched, Uri? Collector);
