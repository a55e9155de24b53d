using DjangonautBot.Hosting.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Hosting;

/// <summary>Listens for requests for calendars, on a port of its own: what is meant for the operator is out of their reach.</summary>
internal sealed partial class CalendarFeedServer(
    CalendarSettings settings, CalendarFeedRequests requests, ILogger<CalendarFeedServer> logger) : IHostedService, IDisposable
{
    private const int MostConnections = 1_000;

    private readonly OwnPort _port = new(settings.Address, "Calendar", MostConnections);

    /// <summary>Address on which it listens.</summary>
    public string Address => _port.Address;

    /// <exception cref="CannotListenException">The port is in use, or is none of this machine.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _port.StartAsync(requests, cancellationToken);
        LogListening(Address);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _port.StopAsync(cancellationToken);

    public void Dispose() => _port.Dispose();

    [LoggerMessage(342, LogLevel.Information, "Calendars are served at {Address}")]
    private partial void LogListening(string address);
}
