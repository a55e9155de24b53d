namespace DjangonautBot.Tests.Support;

/// <summary>A clock that stands still until a test moves it. Timers fire in the order in which they are due.</summary>
/// <remarks>
/// Code under test often sets its timers on another thread. Await one of the <c>WaitFor…</c> methods before moving the
/// clock, and no test needs to sleep.
/// </remarks>
internal sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _waiting = [];
    private readonly List<(Func<bool> IsMet, TaskCompletionSource Met)> _watchers = [];
    private TimeSpan _elapsed;
    private TimeSpan _steppedBack;
    private long _lastOrder;

    /// <summary>A clock that stands at 9:00 UTC on Monday, 2 March 2026.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The total movement of the clock since its start.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
            {
                return _elapsed;
            }
        }
    }

    /// <summary>The time until each waiting timer is due, the next one first.</summary>
    public IReadOnlyList<TimeSpan> DueIn
    {
        get
        {
            lock (_gate)
            {
                return [.. _waiting.Select(timer => timer.Due - _elapsed).Order()];
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => start + Elapsed - _steppedBack;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// Moves the clock and fires, on this thread, the timers that become due, also those that are set meanwhile.
    /// During each call the clock shows the time for which that timer was set.
    /// </summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var target = Elapsed + by;
        while (TakeNext(target) is { } timer)
        {
            timer.Fire();
        }

        lock (_gate)
        {
            _elapsed = target > _elapsed ? target : _elapsed;
        }
    }

    /// <summary>Sets the time of day back, as NTP or a person does; timers and timestamps go on.</summary>
    public void StepBack(TimeSpan by) => _steppedBack += by;

    /// <summary>Waits until a timer is set, moves the clock to the next one, fires it, and returns the step.</summary>
    public async Task<TimeSpan> AdvanceToNextTimerAsync()
    {
        await WaitForTimersAsync(1);
        var step = DueIn[0];
        Advance(step);
        return step;
    }

    /// <summary>Waits until at least so many timers are set.</summary>
    public Task WaitForTimersAsync(int count) =>
        WaitUntilAsync(() => _waiting.Count >= count, $"{count} timers");

    /// <summary>Waits until a timer is set that is due in exactly this time from now.</summary>
    public Task WaitForTimerAsync(TimeSpan dueIn) =>
        WaitUntilAsync(() => _waiting.Exists(timer => timer.Due - _elapsed == dueIn), $"a timer due in {dueIn}");

    private async Task WaitUntilAsync(Func<bool> isMet, string what)
    {
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (isMet())
            {
                return;
            }

            _watchers.Add((isMet, met));
        }

        try
        {
            await met.Task.WaitAsync(HangTimeout.Limit);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Nobody set {what}; waiting are: [{string.Join(", ", DueIn)}].");
        }
    }

    private ManualTimer? TakeNext(TimeSpan until)
    {
        lock (_gate)
        {
            var next = _waiting.Where(timer => timer.Due <= until).MinBy(timer => (timer.Due, timer.Order));
            if (next is null)
            {
                return null;
            }

            _elapsed = next.Due > _elapsed ? next.Due : _elapsed;
            _waiting.Remove(next);
            if (next.Period > TimeSpan.Zero)
            {
                Schedule(next, _elapsed + next.Period);
            }

            return next;
        }
    }

    private void Schedule(ManualTimer timer, TimeSpan due)
    {
        timer.Due = due;
        timer.Order = ++_lastOrder;
        _waiting.Add(timer);
        foreach (var watcher in _watchers.Where(watcher => watcher.IsMet()).ToList())
        {
            _watchers.Remove(watcher);
            watcher.Met.SetResult();
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, Action callback) : ITimer
    {
        private bool _disposed;

        public TimeSpan Due { get; set; }

        public TimeSpan Period { get; private set; }

        public long Order { get; set; }

        public void Fire() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                if (_disposed)
                {
                    return false;
                }

                clock._waiting.Remove(this);
                Period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    clock.Schedule(this, clock._elapsed + dueTime);
                }

                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                _disposed = true;
                clock._waiting.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
