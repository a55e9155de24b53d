using NodaTime;

namespace DjangonautBot.Scheduling;

/// <summary>
/// The clock of the program: weeks, posts, who is away. The sandbox's time travel moves it. Heartbeats, rate limits,
/// retries and the life of an interaction run on the wire's clock, a plain <see cref="TimeProvider"/>, never on this.
/// </summary>
public sealed class ProgramClock(TimeProvider source)
{
    public Instant Now => Instant.FromDateTimeOffset(source.GetUtcNow());
}
