namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>
/// Keeps every request waiting until Discord would take it: first for its bucket, in order, then for the limit over all
/// routes, in the order in which the buckets let go. A bucket that waits holds up no other.
/// </summary>
/// <remarks>
/// One lock guards all state, and nothing is awaited inside it. The rules themselves are in the classes it asks.
/// https://discord.com/developers/docs/topics/rate-limits
/// </remarks>
internal sealed class RateLimiter(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private readonly BucketTable _buckets = new();
    private readonly Line _globalLine = new();
    private readonly GlobalLimit _global = new();
    private readonly InvalidRequestLimit _invalid = new();

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>How many buckets are remembered.</summary>
    public int BucketCount
    {
        get
        {
            lock (_gate)
                return _buckets.Count;
        }
    }

    /// <summary>Takes a place behind earlier requests of the same bucket. Whoever joins must <see cref="Leave"/>.</summary>
    public Turn Join(Route route)
    {
        var turn = new Turn(route);
        lock (_gate)
        {
            _buckets.Sweep(Now);
            _buckets.Find(route).Line.Join(turn);
        }

        return turn;
    }

    public void Leave(Turn turn)
    {
        lock (_gate)
            _buckets.Find(turn.Route).Line.Leave(turn);
    }

    /// <summary>Waits until the request may be sent now; it then counts as sent.</summary>
    public async Task WaitAsync(Turn turn, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        await UntilAsync(
            now => Longer(_buckets.Find(turn.Route).Allowance.DelayAt(now), _invalid.DelayAt(now)), cancellationToken);
        if (!turn.Route.IsInteraction)
            await WaitForGlobalAsync(turn.Route, cancellationToken);
        lock (_gate)
            _buckets.Find(turn.Route).Allowance.Spend();
    }

    /// <summary>How long everything has to wait, interaction callbacks too, because the address is or would be banned.</summary>
    public TimeSpan FindStop()
    {
        lock (_gate)
            return _invalid.DelayAt(Now);
    }

    public void Learn(Turn turn, Answer answer)
    {
        lock (_gate)
        {
            var now = Now;
            var bucket = _buckets.Learn(turn.Route, answer.Limits.Bucket);
            bucket.Allowance.Learn(now, answer.Limits);
            if (answer.Refusal is { Scope: RateLimitScope.User or RateLimitScope.Shared } refusal)
                bucket.Allowance.Block(now, refusal.RetryAfter);
        }

        LearnStops(answer);
    }

    /// <summary>What concerns more than the one bucket.</summary>
    public void LearnStops(Answer answer)
    {
        lock (_gate)
        {
            var now = Now;
            if (answer.IsInvalid)
                _invalid.Count(now);
            if (answer.Refusal is { Scope: RateLimitScope.Global } global)
                _global.Pause(now, global.RetryAfter);
            if (answer.Refusal is { Scope: RateLimitScope.Address } address)
                _invalid.Ban(now, address.RetryAfter);
        }
    }

    private async Task WaitForGlobalAsync(Route route, CancellationToken cancellationToken)
    {
        var turn = new Turn(route);
        lock (_gate)
            _globalLine.Join(turn);
        try
        {
            await turn.WaitAsync(cancellationToken);
            await UntilAsync(now => Longer(_global.DelayAt(now), _invalid.DelayAt(now)), cancellationToken);
            lock (_gate)
                _global.Spend(Now);
        }
        finally
        {
            lock (_gate)
                _globalLine.Leave(turn);
        }
    }

    /// <summary>Looks again after each wait: what there is to wait for may have changed meanwhile.</summary>
    private async Task UntilAsync(Func<TimeSpan, TimeSpan> delayAt, CancellationToken cancellationToken)
    {
        while (FindDelay(delayAt) is var delay && delay > TimeSpan.Zero)
            await Task.Delay(WholeMilliseconds(delay), time, cancellationToken);
    }

    private TimeSpan FindDelay(Func<TimeSpan, TimeSpan> delayAt)
    {
        lock (_gate)
            return delayAt(Now);
    }

    /// <summary>A timer cuts off fractions, which would make the wait a little too short, again and again.</summary>
    private static TimeSpan WholeMilliseconds(TimeSpan delay) =>
        TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds));

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
