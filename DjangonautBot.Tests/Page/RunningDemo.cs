using DjangonautBot.Hosting;
using DjangonautBot.Hosting.Demo;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Tests.Page;

/// <summary>The sandbox as <c>DjangonautBot sandbox</c> starts it, with the real bot: on a free port, in a folder of its own.</summary>
internal sealed class RunningDemo : IAsyncDisposable
{
    /// <summary>A Wednesday, in week 3 of the demo's cohort.</summary>
    private static readonly DateTimeOffset Wednesday = new(2026, 3, 18, 10, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _parent;
    private readonly SandboxFolder _folder;
    private readonly WebApplication _app;
    private readonly LogRecorder _log;

    private RunningDemo(DirectoryInfo parent, SandboxFolder folder, WebApplication app, LogRecorder log)
    {
        (_parent, _folder, _app, _log) = (parent, folder, app, log);
        World = app.Services.GetRequiredService<SandboxWorld>();
    }

    public SandboxWorld World { get; }

    /// <summary>Where the page is.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>What the bot and the sandbox complained about.</summary>
    public IReadOnlyList<string> Errors => [.. _log.Errors, .. World.Failures.Select(failure => $"{failure}")];

    /// <summary>Starts it, and waits until the first check-in stands in its thread.</summary>
    public static async Task<RunningDemo> StartAsync(CancellationToken cancellationToken)
    {
        var parent = Directory.CreateTempSubdirectory("djangonautbot-page-");
        var folder = SandboxFolder.Open(Path.Combine(parent.FullName, "sandbox"));
        var log = new LogRecorder();
        var demo = new SandboxDemo(AnyPort(), folder, fresh: true, new SandboxOptions { ProgramStart = Wednesday });
        var app = demo.Build(services => services.AddLogging(logging => logging.AddProvider(log)));
        await app.StartAsync(cancellationToken);
        var running = new RunningDemo(parent, folder, app, log);
        await running.World.WaitUntilAsync(() => running.Threads.Any(thread => thread.Messages.Count > 0), cancellationToken);
        return running;
    }

    /// <summary>The page's address through the eyes of somebody, in the channel or thread of a name or in the one that it shows by itself.</summary>
    public string AddressFor(string person, string? channel = null)
    {
        var (server, id) = World.Servers.SelectMany(server => server.People).Where(found => found.Name == person).Select(found => (found.Server, found.Id)).First();
        var place = server.Channels.Concat(server.Threads).FirstOrDefault(place => place.Name == channel);
        return $"{Address}#as={id}&server={server.Id}{(place is null ? "" : $"&channel={place.Id}")}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
        _parent.Delete(recursive: true);
    }

    private IEnumerable<SandboxChannel> Threads => World.Servers.SelectMany(server => server.Threads);

    // The demo has its own token, address of Discord and database.
    private static Settings AnyPort() => new()
    {
        Token = "",
        ApiBaseUrl = new Uri("http://127.0.0.1/"),
        DatabasePath = "",
        HttpHost = "127.0.0.1",
        HttpPort = 0,
    };
}
