namespace DjangonautBot.Discord.Gateway.Connection;

/// <summary>Limits a connection to 120 payloads a minute, some of which are reserved for heartbeats.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#rate-limiting</remarks>
internal sealed class SendBudget(TimeProvider clock)
{
    public const int PerMinute = 120;

    /// <summary>Payloads a minute reserved for heartbeats: one every ten seconds, and as many again at Discord's request.</summary>
    public const int ReservedForHeartbeats = 12;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<long> _sent = new(PerMinute);

    /// <summary>Time until such a payload may be sent; zero if it may be sent now.</summary>
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
