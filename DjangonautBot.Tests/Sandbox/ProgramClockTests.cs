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
}
