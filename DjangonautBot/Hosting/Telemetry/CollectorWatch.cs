using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Hosting.Telemetry;

/// <summary>
/// Says once when the collector begins to refuse, and once when it takes again: OpenTelemetry itself says neither, and the bot goes on.
/// </summary>
internal sealed partial class CollectorWatch(TelemetrySwitches switches, ILogger<CollectorWatch> logger)
{
    private readonly ConcurrentDictionary<string, bool> _refused = new();

    /// <summary>Notes the outcome of an attempt.</summary>
    /// <param name="signal">What was sent, in the plural.</param>
    public void Note(string signal, bool isTaken)
    {
        if (!isTaken && _refused.TryAdd(signal, true))
        {
            LogRefused(signal, Address);
        }
        else if (isTaken && _refused.TryRemove(signal, out _))
        {
            LogTaken(signal, Address);
        }
    }

    // Without the user and the query, which can be secrets.
    private string? Address => switches.Collector?.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    [LoggerMessage(
        395,
        LogLevel.Warning,
        "The collector at {Address} does not take the {Signal}; the bot goes on and tries again. If this lasts, look at "
            + "OTEL_EXPORTER_OTLP_ENDPOINT and OTEL_EXPORTER_OTLP_PROTOCOL, and at the collector's own log")]
    private partial void LogRefused(string signal, string? address);

    [LoggerMessage(396, LogLevel.Information, "The collector at {Address} takes the {Signal} again")]
    private partial void LogTaken(string signal, string? address);
}
