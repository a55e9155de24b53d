namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>
/// Maps each request to its bucket. Until Discord has named a route's bucket, the route has one of its own.
/// Not thread-safe: the owner holds a lock.
/// </summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#header-format-rate-limit-header-examples</remarks>
internal sealed class BucketTable
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    /// <summary>Discord's name of the bucket by the route's name. Bounded by the number of routes.</summary>
    private readonly Dictionary<string, string> _names = [];

    private readonly Dictionary<(string Name, string Major), Bucket> _buckets = [];

    /// <summary>Bucket in use for each route of each channel, regardless of names learned for the route elsewhere since.</summary>
    private readonly Dictionary<(string Route, string Major), Bucket> _current = [];

    private TimeSpan _sweepAt;

    public int Count => _buckets.Count;

    /// <summary>Finds the bucket of a route, and creates it if needed.</summary>
    public Bucket Find(Route route)
    {
        if (!_current.TryGetValue((route.Name, route.Major), out var bucket))
        {
            bucket = FindNamed(_names.GetValueOrDefault(route.Name, route.Name), route.Major);
            _current[(route.Name, route.Major)] = bucket;
        }

        return bucket;
    }

    /// <summary>Records Discord's name of a route's bucket and moves the requests waiting for that route there, in order.</summary>
    public Bucket Learn(Route route, string? name)
    {
        var before = Find(route);
        if (name is null)
        {
            return before;
        }

        _names[route.Name] = name;
        var after = FindNamed(name, route.Major);
        if (after != before)
        {
            _current[(route.Name, route.Major)] = after;
            before.WaitQueue.MoveTo(route.Name, after.WaitQueue);
        }

        return after;
    }

    /// <summary>Removes, once a minute, the buckets without waiting requests that are full again.</summary>
    public void Sweep(TimeSpan now)
    {
        if (now < _sweepAt)
        {
            return;
        }

        _sweepAt = now + SweepEvery;
        foreach (var (key, bucket) in _current)
        {
            if (bucket.IsIdle(now))
            {
                _current.Remove(key);
            }
        }

        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsIdle(now))
            {
                _buckets.Remove(key);
            }
        }
    }

    private Bucket FindNamed(string name, string major)
    {
        if (!_buckets.TryGetValue((name, major), out var bucket))
        {
            _buckets[(name, major)] = bucket = new Bucket();
        }

        return bucket;
    }
}
