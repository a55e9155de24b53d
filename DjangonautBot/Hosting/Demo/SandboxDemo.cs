using System.Net;
using System.Net.Sockets;
using DjangonautBot.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Hosting.Demo;

/// <summary>The bot and a sandbox in one process, on one port, with a demo cohort. Its database lives as long as it does.</summary>
internal sealed class SandboxDemo(Settings settings) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("djangonautbot-sandbox-");

    public WebApplication Build(Action<IServiceCollection> configure)
    {
        var world = new SandboxWorld();
        var app = BotHost.Build(SettingsFor(world), services =>
        {
            configure(services);
            services.AddSingleton(world);
            services.AddSingleton(new Scheduling.ProgramClock(world.Clock));
            services.AddSingleton(Console.Out).AddSingleton(Console.In);
            services.AddSingleton<SandboxNarrator>().AddSingleton<SandboxPrompt>();
            services.AddHostedService<DemoService>();
        });
        app.MapSandbox(world);
        return app;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Settings SettingsFor(SandboxWorld world)
    {
        var port = settings.HttpPort == 0 ? FindFreePort() : settings.HttpPort;
        return new Settings
        {
            Token = world.Token,
            ApiBaseUrl = new Uri($"http://127.0.0.1:{port}/api/v10"),
            DatabasePath = Path.Combine(_folder.FullName, "djangonautbot.db"),
            HttpHost = settings.HttpHost,
            HttpPort = port,
        };
    }

    // The bot has to know the port of its own process before that listens.
    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
