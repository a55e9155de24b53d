namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>Discord's limit over all routes: 50 requests a second. Pure over the given time.</summary>
/// <remarks>
/// Discord counts on arrival, in windows that the bot cannot see. Fifty departures in any 1.1 seconds are at most fifty arrivals
/// in any second, as long as the times in transit differ by less than a tenth of a second; the cost is a tenth of the speed at
/// most.
/// https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
/// </remarks>
internal sealed class GlobalLimit
{
    private const int RequestsPerSecond = 50;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1) + TimeSpan.FromMilliseconds(100);

    /// <summary>Departure times of the last fifty requests, of which the oldest is overwritten next.</summary>
    private readonly TimeSpan?[] _departures = new TimeSpan?[RequestsPerSecond];
    private int _oldest;
    private TimeSpan _pausedUntil;

    /// <summary>Time before the next request.</summary>
    public TimeSpan DelayAt(TimeSpan now)
    {
        var free = _departures[_oldest] + Window ?? TimeSpan.Zero;
        var next = free > _pausedUntil ? free : _pausedUntil;
        return next > now ? next - now : TimeSpan.Zero;
    }

    /// <summary>Counts a request that is being sent.</summary>
    public void Spend(TimeSpan now)
    {
        _departures[_oldest] = now;
        _oldest = (_oldest + 1) % RequestsPerSecond;
    }

    /// <summary>Pauses all requests after a 429 with the scope <c>global</c>.</summary>
    public void Pause(TimeSpan now, TimeSpan retryAfter)
    {
        var until = now + retryAfter;
        _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
    }
}
