namespace DjangonautBot.Discord.Gateway.Connection;

/// <summary>The 120 payloads a minute that a connection may send. Some of them only heartbeats may use.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#rate-limiting</remarks>
internal sealed class SendBudget(TimeProvider clock)
{
    public const int PerMinute = 120;

    /// <summary>Enough for a heartbeat every ten seconds and for as many that the server asks for.</summary>
    public const int ReservedForHeartbeats = 12;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<long> _sent = new(PerMinute);

    /// <summary>How long until such a payload may go; zero means that it may go now.</summary>
    public TimeSpan WaitBeforeNext(bool isHeartbeat)
    {
        while (_sent.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) >= Window)
        {
            _sent.Dequeue();
        }

        var excess = _sent.Count - (isHeartbeat ? PerMinute : PerMinute - ReservedForHeartbeats);
        return excess < 0 ? TimeSpan.Zero : Window - clock.GetElapsedTime(_sent.ElementAt(excess));
    }

    public void Spend() => _sent.Enqueue(clock.GetTimestamp());
}
