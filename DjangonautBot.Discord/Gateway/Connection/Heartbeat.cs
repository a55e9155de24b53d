namespace DjangonautBot.Discord.Gateway.Connection;

/// <summary>Sends heartbeats at the interval given by Hello, and detects a missing acknowledgement.</summary>
/// <param name="random">A number from 0 to below 1, which spreads the first beats of many bots that connect at once.</param>
/// <remarks>https://discord.com/developers/docs/events/gateway#sending-heartbeats</remarks>
internal sealed class Heartbeat(TimeProvider clock, Func<double> random)
{
    private volatile bool _acknowledged = true;
    private long _sentAt;

    public void Acknowledge()
    {
        // Discord may ask for more heartbeats, and acknowledges those, too.
        if (!_acknowledged)
        {
            GatewayMetrics.RecordHeartbeat(clock.GetElapsedTime(Volatile.Read(ref _sentAt)));
        }

        _acknowledged = true;
    }

    /// <summary>Calls <paramref name="beat"/> at each interval. Returns when a beat is due and the last was not acknowledged.</summary>
    public async Task RunAsync(TimeSpan interval, Action beat, CancellationToken cancellationToken)
    {
        await Task.Delay(interval * random(), clock, cancellationToken);
        using var timer = new PeriodicTimer(interval, clock);
        do
        {
            Volatile.Write(ref _sentAt, clock.GetTimestamp());
            _acknowledged = false;
            beat();
            await timer.WaitForNextTickAsync(cancellationToken);
        }
        while (_acknowledged);
    }
}
