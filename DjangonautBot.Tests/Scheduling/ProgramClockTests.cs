using DjangonautBot.Scheduling;
using NodaTime;

namespace DjangonautBot.Tests.Scheduling;

internal sealed class ProgramClockTests
{
    [Test]
    public void A_jump_at_the_very_moment_when_a_wait_begins_ends_it()
    {
        var jumping = new JumpsWhenATimerIsSet();
        var clock = new ProgramClock(jumping);

        var wait = clock.WaitAsync(clock.Now + Duration.FromSeconds(10), CancellationToken.None);

        Assert.That(wait.IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public void An_instant_that_has_passed_is_not_waited_for()
    {
        var clock = new ProgramClock(TimeProvider.System);

        Assert.That(clock.WaitAsync(clock.Now, CancellationToken.None).IsCompletedSuccessfully, Is.True);
    }

    // The worst of moments: the timer's count begins only after the jump.
    private sealed class JumpsWhenATimerIsSet : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _now += TimeSpan.FromDays(1);
            return System.CreateTimer(callback, state, dueTime, period);
        }
    }
}
