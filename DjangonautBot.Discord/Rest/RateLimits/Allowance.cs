namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>What is left of one bucket. Pure over the time and the headers it is given.</summary>
/// <remarks>
/// While nothing is known, and after a reset, a request may go; its answer tells the rest. As a bucket has one
/// request in flight, that is never more than one guess.
/// </remarks>
internal sealed class Allowance
{
    /// <summary>Discord rounds the reset to milliseconds.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(1);

    private int _remaining;
    private TimeSpan _resetsAt;

    /// <summary>How long the next request has to wait.</summary>
    public TimeSpan DelayAt(TimeSpan now) => _remaining > 0 || now >= _resetsAt ? TimeSpan.Zero : _resetsAt - now;

    /// <summary>Whether nothing is left to remember.</summary>
    public bool IsOver(TimeSpan now) => now >= _resetsAt;

    /// <summary>A request goes out; should no answer come, it has counted all the same.</summary>
    public void Spend() => _remaining = Math.Max(0, _remaining - 1);

    public void Learn(TimeSpan now, RateLimitHeaders headers)
    {
        if (headers is not { Remaining: { } remaining, ResetAfter: { } resetAfter })
        {
            return;
        }

        _remaining = remaining;
        _resetsAt = now + resetAfter + Rounding;
    }

    /// <summary>A 429 said so, whatever the headers say.</summary>
    public void Block(TimeSpan now, TimeSpan retryAfter)
    {
        _remaining = 0;
        _resetsAt = now + retryAfter + Rounding;
    }
}
