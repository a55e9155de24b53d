using DjangonautBot.Discord.Rest.Sending;

namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>
/// Delays every request until Discord accepts it: first for its bucket, in order, then for the limit over all routes, in the
/// order of release by the buckets. A waiting bucket holds up no other.
/// </summary>
/// <remarks>
/// One lock guards all state, and nothing is awaited inside it. The rules themselves are in the classes of this folder.
/// https://discord.com/developers/docs/topics/rate-limits
/// </remarks>
internal sealed class RateLimiter(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private readonly BucketTable _buckets = new();
    private readonly WaitQueue _globalQueue = new();
    private readonly GlobalLimit _global = new();
    private readonly InvalidRequestLimit _invalid = new();

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Number of buckets remembered.</summary>
    public int BucketCount
    {
        get
        {
            lock (_gate)
            {
                return _buckets.Count;
            }
        }
    }

    /// <summary>Takes a place behind earlier requests of the same bucket. To be followed by <see cref="Leave"/>.</summary>
    public Waiter Join(Route route)
    {
        var waiter = new Waiter(route);
        lock (_gate)
        {
            _buckets.Sweep(Now);
            _buckets.Find(route).WaitQueue.Enqueue(waiter);
        }

        return waiter;
    }

    /// <summary>Leaves the place taken by <see cref="Join"/>, and releases the next request.</summary>
    public void Leave(Waiter waiter)
    {
        lock (_gate)
        {
            _buckets.Find(waiter.Route).WaitQueue.Remove(waiter);
        }
    }

    /// <summary>Waits until the request may be sent, and counts it as sent.</summary>
    public async Task WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        await waiter.WaitAsync(cancellationToken);
        await UntilAsync(
            now => Longer(_buckets.Find(waiter.Route).Allowance.DelayAt(now), _invalid.DelayAt(now)), cancellationToken);
        RestMetrics.RecordBucketWait(time.GetElapsedTime(began));
        if (!waiter.Route.IsInteraction)
        {
            await WaitForGlobalAsync(waiter.Route, cancellationToken);
        }

        lock (_gate)
        {
            _buckets.Find(waiter.Route).Allowance.Spend();
        }
    }

    /// <summary>Time before any request, interaction callbacks included, because the address is or would be banned.</summary>
    public TimeSpan FindBanDelay()
    {
        lock (_gate)
        {
            return _invalid.DelayAt(Now);
        }
    }

    /// <summary>Learns the limits from a response.</summary>
    public void Learn(Waiter waiter, RestResponse restResponse)
    {
        lock (_gate)
        {
            var now = Now;
            var bucket = _buckets.Learn(waiter.Route, restResponse.Limits.Bucket);
            bucket.Allowance.Learn(now, restResponse.Limits);
            if (restResponse.RateLimitHit is { Scope: RateLimitScope.User or RateLimitScope.Shared } rateLimitHit)
            {
                bucket.Allowance.Block(now, rateLimitHit.RetryAfter);
            }
        }

        LearnSharedLimits(restResponse);
    }

    /// <summary>Learns from a response only the limits beyond its own bucket.</summary>
    public void LearnSharedLimits(RestResponse restResponse)
    {
        if (restResponse.RateLimitHit is { } hit)
        {
            RestMetrics.CountHit(hit.Scope);
        }

        lock (_gate)
        {
            var now = Now;
            if (restResponse.IsInvalid)
            {
                _invalid.Count(now);
            }

            if (restResponse.RateLimitHit is { Scope: RateLimitScope.Global } global)
            {
                _global.Pause(now, global.RetryAfter);
            }

            if (restResponse.RateLimitHit is { Scope: RateLimitScope.Address } address)
            {
                _invalid.Ban(now, address.RetryAfter);
            }
        }
    }

    private async Task WaitForGlobalAsync(Route route, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var waiter = new Waiter(route);
        lock (_gate)
        {
            _globalQueue.Enqueue(waiter);
        }

        try
        {
            await waiter.WaitAsync(cancellationToken);
            await UntilAsync(now => Longer(_global.DelayAt(now), _invalid.DelayAt(now)), cancellationToken);
            RestMetrics.RecordGlobalWait(time.GetElapsedTime(began));
            lock (_gate)
            {
                _global.Spend(Now);
            }
        }
        finally
        {
            lock (_gate)
            {
                _globalQueue.Remove(waiter);
            }
        }
    }

    /// <summary>Waits for a delay and computes it again after each wait, because it may have changed in the meantime.</summary>
    private async Task UntilAsync(Func<TimeSpan, TimeSpan> delayAt, CancellationToken cancellationToken)
    {
        while (FindDelay(delayAt) is var delay && delay > TimeSpan.Zero)
        {
            await Task.Delay(WholeMilliseconds(delay), time, cancellationToken);
        }
    }

    private TimeSpan FindDelay(Func<TimeSpan, TimeSpan> delayAt)
    {
        lock (_gate)
        {
            return delayAt(Now);
        }
    }

    /// <summary>Rounds up, because a timer cuts off fractions, which would make the wait a little too short, again and again.</summary>
    private static TimeSpan WholeMilliseconds(TimeSpan delay) =>
        TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds));

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
