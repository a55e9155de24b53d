namespace DjangonautBot.Hosting.Telemetry;

/// <summary>Settings of the metrics that Prometheus fetches.</summary>
/// <param name="Host">An IP address, <c>localhost</c>, or <c>*</c> for all of the machine's addresses.</param>
/// <param name="Port">1 to 65535, or 0 for any free port.</param>
internal sealed record MetricsSettings(string Host, int Port)
{
    /// <summary>Address on which the bot listens.</summary>
    public string Address => $"http://{Host}:{Port}";
}
