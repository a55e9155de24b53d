namespace DjangonautBot.Discord.Gateway.Connection;

/// <summary>Beats at the interval that Hello gave, and notices when an answer stays away.</summary>
/// <param name="random">From 0 to below 1; spreads the first beats of many bots that connect at once.</param>
/// <remarks>https://discord.com/developers/docs/events/gateway#sending-heartbeats</remarks>
internal sealed class Heartbeat(TimeProvider clock, Func<double> random)
{
    private volatile bool _acknowledged;

    public void Acknowledge() => _acknowledged = true;

    /// <summary>Calls <paramref name="beat"/> again and again. Ends when it is time for a beat and the last has no answer.</summary>
    public async Task RunAsync(TimeSpan interval, Action beat, CancellationToken cancellationToken)
    {
        await Task.Delay(interval * random(), clock, cancellationToken);
        using var timer = new PeriodicTimer(interval, clock);
        do
        {
            _acknowledged = false;
            beat();
            await timer.WaitForNextTickAsync(cancellationToken);
        }
        while (_acknowledged);
    }
}
