using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Sharding;

/// <summary>
/// Lets the shards begin their sessions within the budget that they share. Discord rejects an IDENTIFY that comes too soon after
/// another one with the same key, and resets the token of a bot that uses up its budget of a day.
/// </summary>
/// <remarks>
/// A shard keeps its place from before it connects until it identifies, so that a slow connection cannot bring its IDENTIFY close to the
/// next one.
/// https://discord.com/developers/docs/events/gateway#sharding-max-concurrency
/// </remarks>
internal sealed class IdentifyQueue(IDiscordRest rest, TimeProvider clock)
{
    /// <summary>Number of IDENTIFYs kept in reserve, for starting the bot by hand on a bad day.</summary>
    public const int Reserve = 10;

    /// <summary>Time between two IDENTIFYs with the same key.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();

    /// <summary>Places of the shards that have entered and not left, by number.</summary>
    private readonly Dictionary<int, Place> _places = [];

    /// <summary>Completion of the last place of each key.</summary>
    private readonly Dictionary<int, Task> _ends = [];

    /// <summary>Timestamp of the last IDENTIFY of each key.</summary>
    private readonly Dictionary<int, long> _spent = [];

    private GatewayInfo? _unused;
    private int _maxConcurrency = 1;

    /// <summary>Asks for the recommended number of shards. The answer serves the next IDENTIFY, too.</summary>
    public async Task<GatewayInfo> AskAsync(CancellationToken cancellationToken)
    {
        var info = await rest.GetGatewayAsync(cancellationToken);
        lock (_gate)
        {
            _maxConcurrency = Math.Max(1, info.SessionStartLimit.MaxConcurrency);
            return _unused = info;
        }
    }

    /// <summary>Waits until no shard with the same key is about to identify or has just done so.</summary>
    public async Task EnterAsync(int shard, CancellationToken cancellationToken)
    {
        int key;
        Task before;
        lock (_gate)
        {
            key = shard % _maxConcurrency;
            before = _ends.GetValueOrDefault(key, Task.CompletedTask);
            _places[shard] = new Place(key);
            _ends[key] = _places[shard].Left.Task;
        }

        await before.WaitAsync(cancellationToken);
        while (WaitForSpacing(key) is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>Returns the gateway's address and the budget, for one IDENTIFY.</summary>
    public async Task<GatewayInfo> TakeInfoAsync(CancellationToken cancellationToken)
    {
        var info = TakeUnused();
        if (info is null)
        {
            info = await AskAsync(cancellationToken);
            TakeUnused();
        }

        return info;
    }

    /// <summary>Time to wait before asking again; zero if this and all other shards that have entered may begin a session today.</summary>
    public TimeSpan WaitForBudget(SessionStartLimit limit)
    {
        int others;
        lock (_gate)
        {
            others = Math.Max(0, _places.Count - 1);
        }

        return limit.Remaining - others > Math.Min(Reserve, limit.Total / 2)
            ? TimeSpan.Zero
            : Max(TimeSpan.FromMilliseconds(limit.ResetAfter), Spacing);
    }

    /// <summary>Records that the IDENTIFY of a shard is being sent, and lets the next shard go on.</summary>
    public void Spend(int shard)
    {
        lock (_gate)
        {
            if (_places.TryGetValue(shard, out var place))
            {
                _spent[place.Key] = clock.GetTimestamp();
            }
        }

        Leave(shard);
    }

    /// <summary>Lets the next shard go on although this one has not identified. Without effect after <see cref="Spend"/>.</summary>
    public void Leave(int shard)
    {
        lock (_gate)
        {
            if (_places.Remove(shard, out var place))
            {
                place.Left.TrySetResult();
            }
        }
    }

    private GatewayInfo? TakeUnused()
    {
        lock (_gate)
        {
            var info = _unused;
            _unused = null;
            return info;
        }
    }

    private TimeSpan WaitForSpacing(int key)
    {
        lock (_gate)
        {
            return _spent.TryGetValue(key, out var last) ? Spacing - clock.GetElapsedTime(last) : TimeSpan.Zero;
        }
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private sealed record Place(int Key)
    {
        public TaskCompletionSource Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
