using DjangonautBot.Discord.Rest.RateLimits;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>
/// Keeps requests within the limit over all routes. The library does not foresee it, and after a 429 holds up the bucket that met it
/// until the bucket's own window ends, which for threads is five minutes.
/// </summary>
internal sealed class GlobalPace(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly GlobalLimit _limit = new();
    private readonly long _start = time.GetTimestamp();

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Waits until a request may be sent, and counts it as sent.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (Spend() is { } delay)
        {
            await Task.Delay(delay, time, cancellationToken);
        }
    }

    /// <summary>Pauses all requests after a 429 with the scope <c>global</c>.</summary>
    public void Pause(TimeSpan retryAfter)
    {
        lock (_gate)
        {
            _limit.Pause(Now, retryAfter);
        }
    }

    // The time to wait before; null if the request was counted.
    private TimeSpan? Spend()
    {
        lock (_gate)
        {
            var delay = _limit.DelayAt(Now);
            if (delay > TimeSpan.Zero)
            {
                return delay;
            }

            _limit.Spend(Now);
            return null;
        }
    }
}
