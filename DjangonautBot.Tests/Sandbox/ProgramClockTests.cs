using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

internal sealed class ProgramClockTests
{
    private readonly ManualTimeProvider _wire = new();

    [Test]
    public void It_runs_as_the_clock_below_it_from_where_it_was_set()
    {
        var start = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var clock = new ProgramClock(_wire, start);
        _wire.Advance(TimeSpan.FromSeconds(5));
        clock.Advance(TimeSpan.FromDays(7));

        Assert.That(clock.GetUtcNow(), Is.EqualTo(start.AddDays(7).AddSeconds(5)));
    }

    [Test]
    public void A_timer_fires_when_the_clock_is_moved_past_it_and_then_again_each_period()
    {
        var clock = new ProgramClock(_wire);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));
        _wire.Advance(TimeSpan.FromMinutes(9));
        var before = fired;
        clock.Advance(TimeSpan.FromMinutes(1));
        _wire.Advance(TimeSpan.Zero);
        var moved = fired;
        _wire.Advance(TimeSpan.FromMinutes(1));

        Assert.That((before, moved, fired), Is.EqualTo((0, 1, 2)));
    }

    [Test]
    public void A_move_back_does_not_delay_a_timer()
    {
        var clock = new ProgramClock(_wire);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromDays(-1));
        _wire.Advance(TimeSpan.FromMinutes(1));

        Assert.That(fired, Is.EqualTo(1));
    }

    [Test]
    public void A_timer_of_the_clock_below_that_fires_early_is_no_timer_lost()
    {
        var clock = new ProgramClock(new FiresEarly(_wire));
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        _wire.Advance(TimeSpan.FromMilliseconds(999));
        var early = fired;
        _wire.Advance(TimeSpan.FromMilliseconds(1));

        Assert.That((early, fired), Is.EqualTo((0, 1)));
    }

    // As real timers do, by less than the clock's own resolution.
    private sealed class FiresEarly(ManualTimeProvider clock) : TimeProvider
    {
        public override long TimestampFrequency => clock.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override long GetTimestamp() => clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new Timer(clock.CreateTimer(callback, state, dueTime, period));

        private sealed class Timer(ITimer inner) : ITimer
        {
            private static readonly TimeSpan TooEarly = TimeSpan.FromMilliseconds(1);

            public bool Change(TimeSpan dueTime, TimeSpan period) =>
                inner.Change(dueTime > TooEarly ? dueTime - TooEarly : dueTime, period);

            public void Dispose() => inner.Dispose();

            public ValueTask DisposeAsync() => inner.DisposeAsync();
        }
    }
}
