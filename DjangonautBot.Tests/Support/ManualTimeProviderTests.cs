namespace DjangonautBot.Tests.Support;

internal sealed class ManualTimeProviderTests
{
    [Test]
    public void Time_stands_still_until_it_is_moved()
    {
        var clock = new ManualTimeProvider();
        var before = clock.GetTimestamp();

        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.That(clock.GetElapsedTime(before), Is.EqualTo(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public void Timers_fire_in_the_order_in_which_they_are_due_and_see_their_own_time()
    {
        var clock = new ManualTimeProvider();
        var fired = new List<double>();
        foreach (var seconds in new[] { 3, 1, 2 })
        {
            clock.CreateTimer(_ => fired.Add(clock.Elapsed.TotalSeconds), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
        }

        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.That(fired, Is.EqualTo(new[] { 1.0, 2.0, 3.0 }));
    }

    [Test]
    public void A_periodic_timer_fires_again_and_again_until_it_is_disposed()
    {
        var clock = new ManualTimeProvider();
        var count = 0;
        var timer = clock.CreateTimer(_ => count++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        clock.Advance(TimeSpan.FromSeconds(5));
        timer.Dispose();
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.That(count, Is.EqualTo(3));
    }

    [Test, CancelAfter(HangTimeout.Milliseconds)]
    public async Task A_test_can_await_a_timer_that_is_set_elsewhere()
    {
        var clock = new ManualTimeProvider();
        var sleeper = Task.Run(() => Task.Delay(TimeSpan.FromSeconds(7), clock));

        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(7));
        var step = await clock.AdvanceToNextTimerAsync();
        await sleeper;

        Assert.That(step, Is.EqualTo(TimeSpan.FromSeconds(7)));
    }
}
