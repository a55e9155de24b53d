namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>First come, first served, one at a time. Not safe for several threads: its owner holds a lock.</summary>
internal sealed class WaitQueue
{
    private readonly LinkedList<Waiter> _waiters = new();

    public bool IsEmpty => _waiters.Count == 0;

    public void Enqueue(Waiter waiter)
    {
        _waiters.AddLast(waiter);
        ReleaseFirst();
    }

    /// <summary>Leaves from whatever place, the first or one further back.</summary>
    public void Remove(Waiter waiter)
    {
        _waiters.Remove(waiter);
        ReleaseFirst();
    }

    /// <summary>All turns of one route go to the end of another line, in their order.</summary>
    public void MoveTo(string routeName, WaitQueue target)
    {
        foreach (var waiter in _waiters.Where(waiter => waiter.Route.Name == routeName).ToList())
        {
            _waiters.Remove(waiter);
            waiter.Hold();
            target.Enqueue(waiter);
        }

        ReleaseFirst();
    }

    /// <summary>Calling the same one twice does nothing.</summary>
    private void ReleaseFirst() => _waiters.First?.Value.Release();
}
