namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>Releases requests one at a time in the order of arrival. Not thread-safe: the owner holds a lock.</summary>
internal sealed class WaitQueue
{
    private readonly LinkedList<Waiter> _waiters = new();

    public bool IsEmpty => _waiters.Count == 0;

    public void Enqueue(Waiter waiter)
    {
        _waiters.AddLast(waiter);
        ReleaseFirst();
    }

    /// <summary>Removes a waiter from any place, and releases the next if it was the first.</summary>
    public void Remove(Waiter waiter)
    {
        _waiters.Remove(waiter);
        ReleaseFirst();
    }

    /// <summary>Moves all waiters of one route to the end of another queue, in order.</summary>
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

    /// <summary>Releases the first waiter; releasing the same one again has no effect.</summary>
    private void ReleaseFirst() => _waiters.First?.Value.Release();
}
