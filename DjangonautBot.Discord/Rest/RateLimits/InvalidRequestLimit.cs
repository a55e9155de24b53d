namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>
/// Counts responses of 401, 403 and 429, of which 10,000 in ten minutes ban the bot's address; at half of them, nothing is sent
/// until old ones are out of the window. Also keeps the end of a ban. Pure over the given time.
/// </summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</remarks>
internal sealed class InvalidRequestLimit
{
    public const int Limit = 5_000;
    private static readonly TimeSpan Slice = TimeSpan.FromMinutes(1);

    /// <summary>Counts of the last ten whole minutes and of the current one.</summary>
    private readonly int[] _counts = new int[11];
    private long _slice;
    private TimeSpan _bannedUntil;

    /// <summary>Time before any request.</summary>
    public TimeSpan DelayAt(TimeSpan now)
    {
        Roll(now);
        var until = _counts.Sum() < Limit ? TimeSpan.Zero : (_slice + 1) * Slice;
        until = until > _bannedUntil ? until : _bannedUntil;
        return until > now ? until - now : TimeSpan.Zero;
    }

    /// <summary>Counts an invalid request.</summary>
    public void Count(TimeSpan now)
    {
        Roll(now);
        _counts[_slice % _counts.Length]++;
    }

    /// <summary>Records a ban: a 429 from Discord's proxy, which serves nobody at this address until then.</summary>
    public void Ban(TimeSpan now, TimeSpan retryAfter)
    {
        var until = now + retryAfter;
        _bannedUntil = until > _bannedUntil ? until : _bannedUntil;
    }

    private void Roll(TimeSpan now)
    {
        var slice = now.Ticks / Slice.Ticks;
        var steps = Math.Min(slice - _slice, _counts.Length);
        for (var step = 0; step < steps; step++)
        {
            _counts[(slice - step) % _counts.Length] = 0;
        }

        _slice = Math.Max(slice, _slice);
    }
}
