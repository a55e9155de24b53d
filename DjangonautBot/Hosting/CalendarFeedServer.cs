using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DjangonautBot.Hosting;

/// <summary>Listens for requests for calendars, on a port of its own: what is meant for the operator is out of their reach.</summary>
internal sealed partial class CalendarFeedServer(
    CalendarSettings settings, CalendarFeedRequests requests, ILogger<CalendarFeedServer> logger) : IHostedService, IDisposable
{
    private const int MostConnections = 1_000;

    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10);

    private readonly KestrelServer _server = new(
        Options.Create(Configure()),
        new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
        NullLoggerFactory.Instance);

    /// <summary>Address on which it listens.</summary>
    public string Address => _server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();

    /// <exception cref="CannotListenException">The port is in use, or is none of this machine.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Add(settings.Address);
        try
        {
            await _server.StartAsync(requests, cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new CannotListenException(
                "Calendar__Port: another program listens on this port. Choose another one, or stop that program.", exception);
        }
        catch (System.Net.Sockets.SocketException exception)
        {
            throw new CannotListenException(
                "Calendar__Host, Calendar__Port: this machine cannot listen there. Choose another address or port.", exception);
        }

        LogListening(Address);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _server.StopAsync(cancellationToken);

    public void Dispose() => _server.Dispose();

    // Nobody sends anything here but a line and some headers.
    private static KestrelServerOptions Configure()
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.MaxConcurrentConnections = MostConnections;
        options.Limits.RequestHeadersTimeout = HeadersWithin;
        return options;
    }

    [LoggerMessage(342, LogLevel.Information, "Calendars are served at {Address}")]
    private partial void LogListening(string address);
}
