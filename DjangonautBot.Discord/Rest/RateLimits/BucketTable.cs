namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>
/// Which bucket a request belongs to. Until Discord has told a route's bucket, the route is taken for one of its own.
/// Not safe for several threads: its owner holds a lock.
/// </summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#header-format-rate-limit-header-examples</remarks>
internal sealed class BucketTable
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    /// <summary>From a route's name to Discord's name of its bucket. As many as there are routes, so it stays small.</summary>
    private readonly Dictionary<string, string> _names = [];

    private readonly Dictionary<(string Name, string Major), Bucket> _buckets = [];

    /// <summary>Where each route of each channel stands now, whatever its route has learned elsewhere meanwhile.</summary>
    private readonly Dictionary<(string Route, string Major), Bucket> _current = [];

    private TimeSpan _sweepAt;

    public int Count => _buckets.Count;

    public Bucket Find(Route route)
    {
        if (!_current.TryGetValue((route.Name, route.Major), out var bucket))
        {
            bucket = FindNamed(_names.GetValueOrDefault(route.Name, route.Name), route.Major);
            _current[(route.Name, route.Major)] = bucket;
        }

        return bucket;
    }

    /// <summary>Discord named a route's bucket: whoever stands for that route moves there, in order.</summary>
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

    /// <summary>Forgets, once a minute, the buckets that nobody waits for and that are full again.</summary>
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
