using System.Globalization;
using DjangonautBot.Hosting.Telemetry;
using Microsoft.Extensions.Configuration;

namespace DjangonautBot.Hosting;

/// <summary>Reads where metrics and traces go.</summary>
internal static class TelemetrySettings
{
    private const string HostKey = "Metrics:Host";
    private const string PortKey = "Metrics:Port";
    private const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ProtocolKey = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string HeadersKey = "OTEL_EXPORTER_OTLP_HEADERS";

    private static readonly string[] Protocols = ["grpc", "http/protobuf"];

    private static readonly string[] Milliseconds =
        ["OTEL_EXPORTER_OTLP_TIMEOUT", "OTEL_METRIC_EXPORT_INTERVAL", "OTEL_BSP_SCHEDULE_DELAY"];

    /// <summary>Keys of the bot's own settings. OpenTelemetry's have names of its own.</summary>
    public static IReadOnlyList<string> Keys { get; } = [HostKey, PortKey];

    /// <summary>Reads and validates where Prometheus fetches metrics.</summary>
    /// <param name="httpPort">Port of the bot's health.</param>
    /// <param name="calendar">Calendars to subscribe to, which have a port of their own.</param>
    /// <param name="mistakes">Takes one line for each invalid setting.</param>
    /// <returns>Null if nothing is to listen.</returns>
    public static MetricsSettings? ReadMetrics(
        IConfiguration configuration, int httpPort, CalendarSettings? calendar, List<string> mistakes)
    {
        if (string.IsNullOrWhiteSpace(configuration[PortKey]))
        {
            return null;
        }

        var host = Settings.ReadHost(configuration, HostKey, mistakes);
        var port = Settings.ReadPort(configuration, PortKey, mistakes);
        if (port != 0 && port == httpPort)
        {
            mistakes.Add($"{Settings.Name(PortKey)}: {port} is the port of /healthz and /readyz (Http__Port). Choose another one.");
        }
        else if (port != 0 && port == calendar?.Port)
        {
            mistakes.Add(
                $"{Settings.Name(PortKey)}: {port} is the port of the calendars (Calendar__Port), which others can reach. "
                    + "Choose another one.");
        }

        return new MetricsSettings(host, port);
    }

    /// <summary>Reads and validates the collector, because OpenTelemetry would pass over a mistake in silence.</summary>
    /// <param name="mistakes">Takes one line for each invalid setting.</param>
    /// <returns>Null if there is no collector.</returns>
    /// <remarks>https://opentelemetry.io/docs/specs/otel/protocol/exporter/</remarks>
    public static CollectorSettings? ReadCollector(IConfiguration configuration, List<string> mistakes)
    {
        if (string.IsNullOrWhiteSpace(configuration[EndpointKey]))
        {
            return null;
        }

        if (configuration[ProtocolKey] is { Length: > 0 } protocol && !Protocols.Contains(protocol))
        {
            mistakes.Add($"{ProtocolKey}: \"{protocol}\" is neither {string.Join(" nor ", Protocols)}.");
        }

        // A value can be a secret, so it is not repeated.
        if (configuration[HeadersKey] is { Length: > 0 } headers && headers.Split(',').Any(header => !header.Contains('=')))
        {
            mistakes.Add($"{HeadersKey}: is not a list such as name=value,name=value.");
        }

        foreach (var key in Milliseconds.Where(key => !IsNumberOrAbsent(configuration[key])))
        {
            mistakes.Add($"{key}: \"{configuration[key]}\" is not a number of milliseconds from 1.");
        }

        return Settings.ReadUrl(configuration, EndpointKey, mistakes) is { } endpoint ? new CollectorSettings(endpoint) : null;
    }

    private static bool IsNumberOrAbsent(string? text) =>
        string.IsNullOrEmpty(text)
        || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds > 0);
}
