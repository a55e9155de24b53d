using System.Net.WebSockets;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Tests.Discord.Gateway.Transport;

/// <summary>A real server for one web socket, on this machine only.</summary>
internal sealed class LoopbackSocketServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly TaskCompletionSource<WebSocket> _accepted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LoopbackSocketServer(WebApplication server) => _server = server;

    public Uri Address { get; private set; } = null!;

    /// <summary>The User-Agent header of the handshake; null before it.</summary>
    public string? UserAgent { get; private set; }

    /// <summary>The server's end of the socket.</summary>
    public Task<WebSocket> Accepted => _accepted.Task.WaitAsync(HangTimeout.Limit);

    public static async Task<LoopbackSocketServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new LoopbackSocketServer(application);
        application.UseWebSockets();
        application.Run(server.AcceptAsync);
        await application.StartAsync();
        var url = ((IApplicationBuilder)application).ServerFeatures.Get<IServerAddressesFeature>()!.Addresses.Single();
        server.Address = new Uri(url.Replace("http://", "ws://", StringComparison.Ordinal));
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _finished.TrySetResult();
        await _server.DisposeAsync();
    }

    private async Task AcceptAsync(HttpContext context)
    {
        UserAgent = context.Request.Headers.UserAgent.ToString();
        _accepted.SetResult(await context.WebSockets.AcceptWebSocketAsync());
        await _finished.Task;
    }
}
