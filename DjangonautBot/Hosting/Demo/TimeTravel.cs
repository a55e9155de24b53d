using DjangonautBot.Sandbox;
using NodaTime;

namespace DjangonautBot.Hosting.Demo;

/// <summary>Moves the sandbox's program time forward, and gives posts that are due the time to be sent.</summary>
internal sealed class TimeTravel(SandboxWorld world, DemoCalendar calendar, TimeProvider timeProvider)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    // A fault injected from the page may prevent the expected post; it follows later.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Moves to a time, never back, because the clock may have been moved from the page or the terminal.</summary>
    public void MoveTo(Instant instant)
    {
        if (instant > calendar.Now)
        {
            world.Clock.MoveTo(instant.ToDateTimeOffset());
        }
    }

    /// <summary>Waits until no post is due, for two seconds of real time at most.</summary>
    public async Task WaitForPostsAsync(CancellationToken cancellationToken)
    {
        var begin = timeProvider.GetTimestamp();
        while (calendar.IsPostDue && timeProvider.GetElapsedTime(begin) < Patience)
        {
            await Task.Delay(Glance, timeProvider, cancellationToken);
        }
    }
}
