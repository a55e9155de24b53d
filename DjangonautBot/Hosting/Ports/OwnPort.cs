using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DjangonautBot.Hosting.Ports;

/// <summary>
/// Listens on a port of its own, apart from the bot's health. It stands directly on the server, without the layers of ASP.NET Core that
/// write paths into logs, traces and metrics. Nobody sends anything here but a line and some headers.
/// </summary>
/// <param name="address">Address to listen on, such as <c>http://127.0.0.1:5081</c>.</param>
/// <param name="section">Section of its settings, for the message to the operator.</param>
internal sealed class OwnPort(string address, string section, int mostConnections) : IDisposable
{
    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10);

    private readonly KestrelServer _server = new(
        Options.Create(Configure(mostConnections)),
        new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
        NullLoggerFactory.Instance);

    /// <summary>Address on which it listens.</summary>
    public string Address => _server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();

    /// <exception cref="CannotListenException">The port is in use, or is none of this machine.</exception>
    public async Task StartAsync(IHttpApplication<HttpContext> requests, CancellationToken cancellationToken)
    {
        _server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Add(address);
        try
        {
            await _server.StartAsync(requests, cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new CannotListenException(
                $"{section}__Port: another program listens on this port. Choose another one, or stop that program.", exception);
        }
        catch (System.Net.Sockets.SocketException exception)
        {
            throw new CannotListenException(
                $"{section}__Host, {section}__Port: this machine cannot listen there. Choose another address or port.", exception);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _server.StopAsync(cancellationToken);

    public void Dispose() => _server.Dispose();

    private static KestrelServerOptions Configure(int mostConnections)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.MaxConcurrentConnections = mostConnections;
        options.Limits.RequestHeadersTimeout = HeadersWithin;
        return options;
    }
}
