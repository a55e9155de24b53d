using System.Diagnostics.Metrics;
using DjangonautBot.Discord.Gateway.Connection;

namespace DjangonautBot.Discord.Gateway;

/// <summary>Metrics of all connections to the gateway in this process.</summary>
internal static class GatewayMetrics
{
    private static readonly int[] Connections = new int[Enum.GetValues<GatewayState>().Length];

    private static readonly Counter<long> Sessions = DiscordTelemetry.Meter.CreateCounter<long>(
        "djangonautbot.discord.gateway.sessions", "{session}", "Sessions that Discord began anew or resumed.");

    private static readonly Counter<long> Ends = DiscordTelemetry.Meter.CreateCounter<long>(
        "djangonautbot.discord.gateway.disconnects", "{connection}", "Connections to the gateway that ended, by reason.");

    private static readonly Histogram<double> RoundTrips = DiscordTelemetry.Meter.CreateHistogram(
        "djangonautbot.discord.gateway.heartbeat.duration",
        "s",
        "Time from a heartbeat to its acknowledgement.",
        tags: null,
        DiscordTelemetry.Durations);

    static GatewayMetrics() => DiscordTelemetry.Meter.CreateObservableUpDownCounter(
        "djangonautbot.discord.gateway.connections", CountConnections, "{connection}", "Connections to the gateway, by state.");

    /// <summary>Notes that a connection goes from one state to another. One that is stopped is none.</summary>
    public static void Move(GatewayState from, GatewayState to)
    {
        Interlocked.Decrement(ref Connections[(int)from]);
        Interlocked.Increment(ref Connections[(int)to]);
    }

    public static void CountSession(bool isResumed) =>
        Sessions.Add(1, new KeyValuePair<string, object?>("kind", isResumed ? "resumed" : "new"));

    public static void CountEnd(ConnectionEnd end) => Ends.Add(1, new KeyValuePair<string, object?>("reason", ReasonOf(end)));

    public static void RecordHeartbeat(TimeSpan roundTrip) => RoundTrips.Record(roundTrip.TotalSeconds);

    private static IEnumerable<Measurement<int>> CountConnections() =>
        from state in Enum.GetValues<GatewayState>()
        where state != GatewayState.Stopped
        select new Measurement<int>(
            Volatile.Read(ref Connections[(int)state]), new KeyValuePair<string, object?>("state", NameOf(state)));

    private static string NameOf(GatewayState state) => state switch
    {
        GatewayState.Connecting => "connecting",
        GatewayState.Identifying => "identifying",
        GatewayState.Resuming => "resuming",
        GatewayState.Ready => "ready",
        GatewayState.Waiting => "waiting",
        _ => "stopped",
    };

    private static string ReasonOf(ConnectionEnd end) => end switch
    {
        ConnectionEnd.Closed { Code: null } => "broken",
        ConnectionEnd.Closed => "closed",
        ConnectionEnd.TimedOut => "timed_out",
        ConnectionEnd.ReconnectRequested => "reconnect_requested",
        ConnectionEnd.SessionInvalid => "session_invalid",
        _ => "shut_down",
    };
}
