using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>A lane with a due delivery.</summary>
internal sealed record DueLane
{
    /// <summary>The longest time that a delivery waits for its next attempt.</summary>
    public static Duration LongestWait { get; } = Duration.FromHours(1);

    public required CohortId CohortId { get; init; }

    public required Snowflake Number { get; init; }

    public required Snowflake GuildId { get; init; }

    /// <summary>The kind of the first due delivery.</summary>
    public required string Kind { get; init; }

    /// <summary>The earliest time of the next attempt, on the wire's clock.</summary>
    public required Instant NextAttemptAt { get; init; }

    /// <summary>
    /// Gets the time until the next attempt. One that is farther ahead than any wait was set before the clock was stepped back.
    /// </summary>
    public Duration WaitAt(Instant wireNow) =>
        NextAttemptAt - wireNow is var wait && wait > Duration.Zero && wait <= LongestWait ? wait : Duration.Zero;

    public Lane Lane => new(CohortId, Number);
}
