using NodaTime;

namespace DjangonautBot.Scheduling;

/// <summary>
/// The clock of the program: weeks, posts, absences. The sandbox's time travel moves it. Heartbeats, rate limits,
/// retries and the life of an interaction run on the wire's clock, a plain <see cref="TimeProvider"/>, never on this.
/// </summary>
public sealed class ProgramClock(TimeProvider source)
{
    /// <summary>The longest wait without another look at the clock, which can jump (suspend, time travel).</summary>
    public static Duration LongestWait { get; } = Duration.FromSeconds(30);

    public Instant Now => Instant.FromDateTimeOffset(source.GetUtcNow());

    /// <summary>
    /// Completes when the clock shows an instant, also when it jumps there, and after <see cref="LongestWait"/> in any
    /// case: look at the clock again.
    /// </summary>
    public Task WaitAsync(Instant until, CancellationToken cancellationToken)
    {
        var left = Duration.Min(until - Now, LongestWait);
        if (left <= Duration.Zero)
        {
            return Task.CompletedTask;
        }

        var wait = Task.Delay(left.ToTimeSpan(), source, cancellationToken);
        // A jump just before the wait had begun does not end it.
        return Now >= until ? Task.CompletedTask : wait;
    }
}
