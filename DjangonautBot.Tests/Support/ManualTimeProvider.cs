namespace DjangonautBot.Tests.Support;

/// <summary>A clock that stands still until a test moves it. Timers fire in the order in which they are due.</summary>
/// <remarks>
/// Code under test often sets its timers on another thread. Await one of the <c>WaitFor…</c> methods before moving the
/// clock, and no test needs to sleep.
/// </remarks>
internal sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    /// <summary>Real time, so that a test whose timer never comes fails instead of hanging.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly List<ManualTimer> waiting = [];
    private readonly List<(Func<bool> IsMet, TaskCompletionSource Met)> watchers = [];
    private TimeSpan elapsed;
    private long lastOrder;

    /// <summary>A clock that stands at 9:00 UTC on Monday, 2 March 2026.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How far the clock was moved since its start.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (gate)
                return elapsed;
        }
    }

    /// <summary>In how long each waiting timer is due, the next one first.</summary>
    public IReadOnlyList<TimeSpan> DueIn
    {
        get
        {
            lock (gate)
                return [.. waiting.Select(timer => timer.Due - elapsed).Order()];
        }
    }

    public override DateTimeOffset GetUtcNow() => start + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// Moves the clock and fires, on this thread, what becomes due on the way, also timers that are set meanwhile.
    /// During each call the clock shows the time for which that timer was set.
    /// </summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var target = Elapsed + by;
        while (TakeNext(target) is { } timer)
            timer.Fire();
        lock (gate)
            elapsed = target > elapsed ? target : elapsed;
    }

    /// <summary>Waits until a timer is set, moves the clock to the next one, fires it, and tells how far that was.</summary>
    public async Task<TimeSpan> AdvanceToNextTimerAsync()
    {
        await WaitForTimersAsync(1);
        var step = DueIn[0];
        Advance(step);
        return step;
    }

    /// <summary>Waits until at least so many timers are set.</summary>
    public Task WaitForTimersAsync(int count) =>
        WaitUntilAsync(() => waiting.Count >= count, $"{count} timers");

    /// <summary>Waits until a timer is set that is due in exactly this time from now.</summary>
    public Task WaitForTimerAsync(TimeSpan dueIn) =>
        WaitUntilAsync(() => waiting.Exists(timer => timer.Due - elapsed == dueIn), $"a timer due in {dueIn}");

    private async Task WaitUntilAsync(Func<bool> isMet, string what)
    {
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (isMet())
                return;
            watchers.Add((isMet, met));
        }

        try
        {
            await met.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Nobody set {what}; waiting are: [{string.Join(", ", DueIn)}].");
        }
    }

    private ManualTimer? TakeNext(TimeSpan until)
    {
        lock (gate)
        {
            var next = waiting.Where(timer => timer.Due <= until).MinBy(timer => (timer.Due, timer.Order));
            if (next is null)
                return null;
            elapsed = next.Due > elapsed ? next.Due : elapsed;
            waiting.Remove(next);
            if (next.Period > TimeSpan.Zero)
                Schedule(next, elapsed + next.Period);
            return next;
        }
    }

    private void Schedule(ManualTimer timer, TimeSpan due)
    {
        timer.Due = due;
        timer.Order = ++lastOrder;
        waiting.Add(timer);
        foreach (var watcher in watchers.Where(watcher => watcher.IsMet()).ToList())
        {
            watchers.Remove(watcher);
            watcher.Met.SetResult();
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, Action callback) : ITimer
    {
        private bool disposed;

        public TimeSpan Due { get; set; }

        public TimeSpan Period { get; private set; }

        public long Order { get; set; }

        public void Fire() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                if (disposed)
                    return false;
                clock.waiting.Remove(this);
                Period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                    clock.Schedule(this, clock.elapsed + dueTime);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                disposed = true;
                clock.waiting.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
