using DjangonautBot.Hosting.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Hosting.Telemetry;

/// <summary>Serves the metrics to Prometheus, on a port of its own.</summary>
internal sealed partial class MetricsServer(MetricsSettings settings, TelemetryService telemetry, ILogger<MetricsServer> logger)
    : IHostedService, IDisposable
{
    private const int MostConnections = 100;

    private readonly OwnPort _port = new(settings.Address, "Metrics", MostConnections);

    /// <summary>Address on which it listens.</summary>
    public string Address => _port.Address;

    /// <exception cref="CannotListenException">The port is in use, or is none of this machine.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _port.StartAsync(new MetricsRequests(telemetry.Metrics!), cancellationToken);
        LogListening(Address);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _port.StopAsync(cancellationToken);

    public void Dispose() => _port.Dispose();

    [LoggerMessage(397, LogLevel.Information, "Metrics are served at {Address}/metrics")]
    private partial void LogListening(string address);
}
