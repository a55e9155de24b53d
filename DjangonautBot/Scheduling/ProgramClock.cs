using NodaTime;

namespace DjangonautBot.Scheduling;

/// <summary>
/// The clock of the program: weeks, posts, who is away. The sandbox's time travel moves it. Heartbeats, rate limits,
/// retries and the life of an interaction run on the wire's clock, a plain <see cref="TimeProvider"/>, never on this.
/// </summary>
public sealed class ProgramClock(TimeProvider source)
{
    /// <summary>The clock can jump (suspend, time travel), so it is never trusted for longer than this.</summary>
    public static Duration LongestWait { get; } = Duration.FromSeconds(30);

    public Instant Now => Instant.FromDateTimeOffset(source.GetUtcNow());

    /// <summary>
    /// Completes when the clock shows an instant, also when it jumps there, and after <see cref="LongestWait"/> in any
    /// case: look at the clock again.
    /// </summary>
    public Task WaitAsync(Instant until, CancellationToken cancellationToken)
    {
        var left = Duration.Min(until - Now, LongestWait);
        return left <= Duration.Zero ? Task.CompletedTask : Task.Delay(left.ToTimeSpan(), source, cancellationToken);
    }
}
