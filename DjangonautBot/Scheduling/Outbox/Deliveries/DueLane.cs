using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>A lane in which something is due.</summary>
internal sealed record DueLane
{
    public required CohortId CohortId { get; init; }

    public required Snowflake Number { get; init; }

    public required Snowflake GuildId { get; init; }

    /// <summary>The kind of the first due delivery.</summary>
    public required string Kind { get; init; }

    /// <summary>Not before this, on the wire's clock.</summary>
    public required Instant NextAttemptAt { get; init; }

    public Lane Lane => new(CohortId, Number);
}
