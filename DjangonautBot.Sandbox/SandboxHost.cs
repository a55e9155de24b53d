using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Sandbox;

/// <summary>Hosts a sandbox on loopback: REST and gateway over real sockets, without log output.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    // Connections that do not end by themselves are cut off after this time.
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);

    private readonly WebApplication _app;

    private readonly SandboxPage _page;

    private SandboxHost(WebApplication app, SandboxWorld world, SandboxPage page, Uri address)
    {
        (_app, _page) = (app, page);
        Address = address;
        World = world;
        ApiBaseUrl = new Uri(address, SandboxEndpoints.ApiPath);
        ClockUrl = new Uri(address, "/clock");
    }

    public SandboxWorld World { get; }

    /// <summary>Address of the page.</summary>
    public Uri Address { get; }

    /// <summary>Address to use instead of <c>https://discord.com/api/v10</c>, without a slash at the end.</summary>
    public Uri ApiBaseUrl { get; }

    /// <summary>Address of program time: <c>{"unix_ms": 123}</c>.</summary>
    public Uri ClockUrl { get; }

    /// <summary>Starts a sandbox.</summary>
    /// <param name="port">0 for any free port.</param>
    /// <param name="page">Functions of the page that only the host can provide.</param>
    public static async Task<SandboxHost> StartAsync(
        SandboxWorld world, int port = 0, SandboxPage? page = null, CancellationToken ct = default)
    {
        page ??= new SandboxPage();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddRoutingCore();

        var app = builder.Build();
        app.UseRouting();
        app.MapSandbox(world, page);
        await app.StartAsync(ct);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new SandboxHost(app, world, page, new Uri(addresses.Addresses.First()));
    }

    /// <summary>Cuts all connections and stops the sandbox.</summary>
    public async ValueTask DisposeAsync()
    {
        World.Faults.AbortConnections();
        using var soon = new CancellationTokenSource(StopWithin);
        await _app.StopAsync(soon.Token);
        await _page.StopPlayingAsync();
        await _app.DisposeAsync();
    }
}
