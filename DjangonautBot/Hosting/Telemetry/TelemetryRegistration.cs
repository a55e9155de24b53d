using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Hosting.Telemetry;

/// <summary>Registers what hands metrics and traces on. Where nobody asks for them, OpenTelemetry is not even loaded.</summary>
internal static class TelemetryRegistration
{
    /// <param name="metrics">Where Prometheus fetches metrics; null if it does not.</param>
    /// <param name="collector">The collector of metrics and traces; null if there is none.</param>
    public static IServiceCollection AddTelemetry(
        this IServiceCollection services, MetricsSettings? metrics, CollectorSettings? collector)
    {
        if (metrics is null && collector is null)
        {
            return services;
        }

        services.AddSingleton(new TelemetrySwitches(metrics is not null, collector?.Endpoint));
        services.AddSingleton<StorageGauges>().AddSingleton<DeliveryGauges>().AddSingleton<CollectorWatch>();
        services.AddSingleton<TelemetryService>().AddHostedService(provider => provider.GetRequiredService<TelemetryService>());
        if (metrics is not null)
        {
            services.AddSingleton(metrics).AddSingleton<MetricsServer>();
            services.AddHostedService(provider => provider.GetRequiredService<MetricsServer>());
        }

        return services;
    }
}
