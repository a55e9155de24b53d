namespace DjangonautBot.Sandbox;

/// <summary>
/// Program time: runs with an underlying clock and can be moved. Timers count elapsed time, so a move forward makes them fire,
/// and a move back has no effect on them.
/// </summary>
public sealed class ProgramClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _basis;
    private readonly List<MovableTimer> _timers = [];
    private TimeSpan _offset;
    private TimeSpan _forward;

    /// <param name="basis">Underlying clock.</param>
    /// <param name="start">Initial time; that of <paramref name="basis"/> if null.</param>
    public ProgramClock(TimeProvider basis, DateTimeOffset? start = null)
    {
        _basis = basis;
        _offset = start is { } first ? first - basis.GetUtcNow() : TimeSpan.Zero;
    }

    /// <summary>Raised after each move.</summary>
    public event Action? Moved;

    /// <summary>Offset from the underlying clock.</summary>
    internal TimeSpan Offset
    {
        get
        {
            lock (_gate)
            {
                return _offset;
            }
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _basis.GetUtcNow() + _offset;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return (_basis.GetElapsedTime(0, _basis.GetTimestamp()) + _forward).Ticks;
        }
    }

    /// <summary>Moves by <paramref name="span"/>, which may be negative.</summary>
    public void Advance(TimeSpan span)
    {
        MovableTimer[] timers;
        lock (_gate)
        {
            _offset += span;
            if (span > TimeSpan.Zero)
            {
                _forward += span;
            }

            timers = [.. _timers];
        }

        // First, so that nobody is woken in a world that has not moved yet.
        Moved?.Invoke();
        foreach (var timer in timers)
        {
            timer.Rearm();
        }
    }

    /// <summary>Moves to <paramref name="instant"/>, forward or back.</summary>
    public void MoveTo(DateTimeOffset instant) => Advance(instant - GetUtcNow());

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new MovableTimer(this, () => callback(state));
        lock (_gate)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class MovableTimer : ITimer
    {
        private readonly Lock _gate = new();
        private readonly ProgramClock _clock;
        private readonly ITimer _inner;
        private readonly Action _callback;
        private TimeSpan _period = Timeout.InfiniteTimeSpan;
        private long? _due;

        public MovableTimer(ProgramClock clock, Action callback)
        {
            _clock = clock;
            _callback = callback;
            _inner = clock._basis.CreateTimer(
                static timer => ((MovableTimer)timer!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                _period = period;
                _due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetTimestamp() + dueTime.Ticks;
            }

            return Rearm();
        }

        public bool Rearm()
        {
            lock (_gate)
            {
                if (_due is not { } due)
                {
                    return _inner.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                }

                var left = TimeSpan.FromTicks(Math.Max(0, due - _clock.GetTimestamp()));
                // Rounded up, because a timer cuts off fractions and would fire too early again and again.
                return _inner.Change(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
            }
        }

        public void Dispose()
        {
            lock (_clock._gate)
            {
                _clock._timers.Remove(this);
            }

            _inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fire()
        {
            if (IsDue())
            {
                _callback();
            }

            // The underlying timer sometimes fires a little early, and has to be set again.
            Rearm();
        }

        private bool IsDue()
        {
            lock (_gate)
            {
                if (_due is not { } due || due > _clock.GetTimestamp())
                {
                    return false;
                }

                _due = _period > TimeSpan.Zero ? _clock.GetTimestamp() + _period.Ticks : null;
                return true;
            }
        }
    }
}
