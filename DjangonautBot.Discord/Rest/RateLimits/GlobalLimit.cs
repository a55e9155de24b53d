namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>Discord's limit over all routes: 50 requests a second. Pure over the time it is given.</summary>
/// <remarks>
/// Discord counts at arrival, in windows that the bot cannot see. Fifty in any stretch of 1.1 seconds at departure are
/// at most fifty in any second at arrival as long as one request is not a tenth of a second longer under way than
/// another; the price is a tenth of the speed at most.
/// https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
/// </remarks>
internal sealed class GlobalLimit
{
    private const int RequestsPerSecond = 50;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1) + TimeSpan.FromMilliseconds(100);

    /// <summary>When the last fifty left; the oldest one is next to be overwritten.</summary>
    private readonly TimeSpan?[] _departures = new TimeSpan?[RequestsPerSecond];
    private int _oldest;
    private TimeSpan _pausedUntil;

    /// <summary>How long the next request has to wait.</summary>
    public TimeSpan DelayAt(TimeSpan now)
    {
        var free = _departures[_oldest] + Window ?? TimeSpan.Zero;
        var next = free > _pausedUntil ? free : _pausedUntil;
        return next > now ? next - now : TimeSpan.Zero;
    }

    /// <summary>A request goes out.</summary>
    public void Spend(TimeSpan now)
    {
        _departures[_oldest] = now;
        _oldest = (_oldest + 1) % RequestsPerSecond;
    }

    /// <summary>A 429 with the scope <c>global</c> came.</summary>
    public void Pause(TimeSpan now, TimeSpan retryAfter)
    {
        var until = now + retryAfter;
        _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
    }
}
