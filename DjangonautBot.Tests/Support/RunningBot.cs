using DjangonautBot.Hosting;
using DjangonautBot.Hosting.Telemetry;
using DjangonautBot.Sandbox;
using DjangonautBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Tests.Support;

/// <summary>The real bot, connected to a sandbox over real sockets.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningBot(WebApplication app, LogRecorder log)
    {
        _app = app;
        Log = log;
    }

    public LogRecorder Log { get; }

    public Database Database => Get<Database>();

    public ExitCode ExitCode => Get<ExitStatus>().ExitCode;

    /// <summary>Completes when the bot stops of its own accord.</summary>
    public Task Stopped => _app.WaitForShutdownAsync();

    public static async Task<RunningBot> StartAsync(
        SandboxHost sandbox,
        string databasePath,
        CancellationToken cancellationToken,
        Action<IServiceCollection>? configure = null,
        CalendarSettings? calendar = null,
        int? shards = null,
        MetricsSettings? metrics = null)
    {
        var log = new LogRecorder();
        var app = BotHost.Build(SettingsFor(sandbox, databasePath, calendar, shards, metrics), services =>
        {
            services.AddLogging(logging => logging.AddProvider(log));
            services.AddSingleton(new DjangonautBot.Scheduling.ProgramClock(sandbox.World.Clock));
            configure?.Invoke(services);
        });
        await app.StartAsync(cancellationToken);
        return new RunningBot(app, log);
    }

    /// <param name="shards">Null for as many as the sandbox recommends.</param>
    public static Settings SettingsFor(
        SandboxHost sandbox,
        string databasePath,
        CalendarSettings? calendar = null,
        int? shards = null,
        MetricsSettings? metrics = null) =>
        new()
        {
            Token = sandbox.World.Token,
            ApiBaseUrl = sandbox.ApiBaseUrl,
            Shards = shards,
            DatabasePath = databasePath,
            HttpHost = "127.0.0.1",
            HttpPort = 0,
            Calendar = calendar,
            Metrics = metrics,
        };

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>The address of the bot's own endpoints.</summary>
    public Uri Address => new(_app.Urls.First());

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
