using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DjangonautBot.Discord;

/// <summary>Source of this client's metrics and traces. None of them holds an id, a token or a text.</summary>
public static class DiscordTelemetry
{
    /// <summary>Name of the meter and of the source of activities.</summary>
    public const string Name = "DjangonautBot.Discord";

    /// <summary>Bounds of durations, in seconds, from a few milliseconds to the time limit of a request.</summary>
    internal static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    internal static Meter Meter { get; } = new(Name);

    internal static ActivitySource Activities { get; } = new(Name);
}
