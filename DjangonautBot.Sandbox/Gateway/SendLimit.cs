namespace DjangonautBot.Sandbox.Gateway;

/// <summary>Limits the bot to 120 payloads a minute on one connection.</summary>
/// <remarks>https://discord.com/developers/docs/topics/gateway#rate-limiting</remarks>
internal sealed class SendLimit(TimeProvider clock)
{
    private const int MaxPerMinute = 120;
    private readonly Queue<long> _sent = new();

    public bool TryTake()
    {
        while (_sent.TryPeek(out var first) && clock.GetElapsedTime(first) >= TimeSpan.FromMinutes(1))
        {
            _sent.Dequeue();
        }

        if (_sent.Count >= MaxPerMinute)
        {
            return false;
        }

        _sent.Enqueue(clock.GetTimestamp());
        return true;
    }
}
