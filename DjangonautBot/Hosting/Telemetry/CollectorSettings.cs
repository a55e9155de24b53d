namespace DjangonautBot.Hosting.Telemetry;

/// <summary>Settings of the collector to which metrics and traces are sent. OpenTelemetry reads them itself from the environment.</summary>
/// <param name="Endpoint">Address of the collector.</param>
internal sealed record CollectorSettings(Uri Endpoint);
