namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>Remaining requests of one bucket. Pure over the given time and headers.</summary>
/// <remarks>
/// Before the first response and after a reset, one request may be sent, whose response brings the numbers. A bucket has one
/// request in flight, so that is never more than one guess.
/// </remarks>
internal sealed class Allowance
{
    /// <summary>Discord rounds the reset to milliseconds.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(1);

    private int _remaining;
    private TimeSpan _resetsAt;

    /// <summary>Time before the next request.</summary>
    public TimeSpan DelayAt(TimeSpan now) => _remaining > 0 || now >= _resetsAt ? TimeSpan.Zero : _resetsAt - now;

    /// <summary>True if nothing is left to remember.</summary>
    public bool IsOver(TimeSpan now) => now >= _resetsAt;

    /// <summary>Counts a request that is being sent, which counts even if no response arrives.</summary>
    public void Spend() => _remaining = Math.Max(0, _remaining - 1);

    /// <summary>Takes the numbers from the headers of a response.</summary>
    public void Learn(TimeSpan now, RateLimitHeaders headers)
    {
        if (headers is not { Remaining: { } remaining, ResetAfter: { } resetAfter })
        {
            return;
        }

        _remaining = remaining;
        _resetsAt = now + resetAfter + Rounding;
    }

    /// <summary>Blocks the bucket after a 429, regardless of the headers.</summary>
    public void Block(TimeSpan now, TimeSpan retryAfter)
    {
        _remaining = 0;
        _resetsAt = now + retryAfter + Rounding;
    }
}
