using System.Reflection;
using DjangonautBot.Discord;
using DjangonautBot.Interactions;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DjangonautBot.Hosting.Telemetry;

/// <summary>Gathers the bot's metrics and traces, and sends them to a collector if there is one.</summary>
/// <param name="watch">Tells the operator when the collector cannot be reached.</param>
internal sealed class TelemetryService(
    TelemetrySwitches switches, CollectorWatch watch, StorageGauges storage, DeliveryGauges deliveries) : IHostedService, IDisposable
{
    // .NET's own: memory, collections, threads.
    private const string Runtime = "System.Runtime";

    // A collector that does not answer must not hold up the end of the bot.
    private const int FlushMilliseconds = 2_000;

    // Prometheus takes these names for parts of histograms.
    private static readonly string[] Unsuitable = ["dotnet.assembly.count", "dotnet.process.cpu.count", "dotnet.timer.count"];

    private static readonly string[] Sources =
        [InteractionMetrics.Name, DeliveryMetrics.Name, StorageMetrics.Name, DiscordTelemetry.Name];

    private TracerProvider? _traces;

    /// <summary>Provider of the metrics; null before the start.</summary>
    public MeterProvider? Metrics { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        storage.Start();
        deliveries.Start();
        Metrics = BuildMetrics();
        _traces = switches.Collector is null ? null : BuildTraces();
        return Task.CompletedTask;
    }

    /// <summary>Sends what was not sent yet, as long as the collector takes it.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Task.Run(() => Metrics?.Shutdown(FlushMilliseconds), cancellationToken),
        Task.Run(() => _traces?.Shutdown(FlushMilliseconds), cancellationToken));

    public void Dispose()
    {
        Metrics?.Dispose();
        _traces?.Dispose();
    }

    private MeterProvider BuildMetrics()
    {
        var builder = Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter([.. Sources, Runtime]);
        foreach (var name in Unsuitable)
        {
            builder.AddView(name, MetricStreamConfiguration.Drop);
        }

        if (switches.AreFetched)
        {
            builder.AddPrometheusExporter(options => options.ScopeInfoEnabled = false);
        }

        if (switches.Collector is not null)
        {
            builder.AddReader(_ => Collector.CreateReader(watch));
        }

        return builder.Build();
    }

    private TracerProvider BuildTraces() =>
        Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Describe)
            .AddSource(Sources)
            .AddProcessor(_ => Collector.CreateProcessor(watch))
            .Build();

    // Without an id of the process: nothing tells two of them apart, because one at a time works with a database.
    private static void Describe(ResourceBuilder resource) => resource.AddService(
        "djangonautbot",
        serviceVersion: typeof(TelemetryService).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
        autoGenerateServiceInstanceId: false);
}
