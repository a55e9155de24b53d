using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>A lane with a due delivery.</summary>
internal sealed record DueLane
{
    public required CohortId CohortId { get; init; }

    public required Snowflake Number { get; init; }

    public required Snowflake GuildId { get; init; }

    /// <summary>The kind of the first due delivery.</summary>
    public required string Kind { get; init; }

    /// <summary>The earliest time of the next attempt, on the wire's clock.</summary>
    public required Instant NextAttemptAt { get; init; }

    public Lane Lane => new(CohortId, Number);
}
