using DjangonautBot.Hosting;
using DjangonautBot.Hosting.Demo;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Tests.Page;

/// <summary>The sandbox as <c>DjangonautBot sandbox</c> starts it, with the real bot: on a free port, in a folder of its own.</summary>
internal sealed class RunningDemo : IAsyncDisposable
{
    /// <summary>A Wednesday, in week 3 of the demo's cohort.</summary>
    private static readonly DateTimeOffset Wednesday = new(2026, 3, 18, 10, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _parent;
    private readonly SandboxFolder _folder;
    private readonly SandboxDemo _demo;
    private readonly LogRecorder _log = new();
    private WebApplication _app = null!;

    private RunningDemo()
    {
        _parent = Directory.CreateTempSubdirectory("djangonautbot-page-");
        _folder = SandboxFolder.Open(Path.Combine(_parent.FullName, "sandbox"));
        _demo = new SandboxDemo(AnyPort(), _folder, fresh: true, new SandboxOptions { ProgramStart = Wednesday });
    }

    public SandboxWorld World { get; private set; } = null!;

    /// <summary>The address of the page.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>The warnings and errors of the bot and the sandbox.</summary>
    public IReadOnlyList<string> Errors => [.. _log.Errors, .. World.Failures.Select(failure => $"{failure}")];

    /// <summary>Starts it, and waits until the first check-in is in its thread.</summary>
    public static async Task<RunningDemo> StartAsync(CancellationToken cancellationToken)
    {
        var running = new RunningDemo();
        await running.OpenAsync(cancellationToken);
        return running;
    }

    /// <summary>Waits for a request to reset the demo, and resets it, as the program does.</summary>
    public async Task BeginAnewAsync(CancellationToken cancellationToken)
    {
        await _app.WaitForShutdownAsync(cancellationToken);
        await _app.DisposeAsync();
        Assert.That(_demo.StartsAnew, Is.True, "It stopped for another reason.");
        await OpenAsync(cancellationToken);
    }

    /// <summary>
    /// The page's address as seen by a person, in the channel or thread of a name or in the one that it shows by
    /// itself.
    /// </summary>
    public string AddressFor(string person, string? channel = null)
    {
        var (server, id) = World
            .Servers.SelectMany(server => server.People)
            .Where(found => found.Name == person)
            .Select(found => (found.Server, found.Id))
            .First();
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

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        _app = _demo.Build(services => services.AddLogging(logging => logging.AddProvider(_log)));
        World = _app.Services.GetRequiredService<SandboxWorld>();
        await _app.StartAsync(cancellationToken);
        await World.WaitUntilAsync(
            () => Threads.Any(thread => thread.Name.StartsWith("Week 3", StringComparison.Ordinal) && thread.Messages.Count > 0),
            cancellationToken);
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
