using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>A lane whose first delivery is due and has not to wait.</summary>
internal sealed record DueLane
{
    public required CohortId CohortId { get; init; }

    public required Snowflake Number { get; init; }

    public required Snowflake GuildId { get; init; }

    public Lane Lane => new(CohortId, Number);
}
