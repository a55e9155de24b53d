using DjangonautBot.Discord.Models;
using NodaTime;

namespace DjangonautBot.Scheduling;

/// <summary>A channel in which something is due.</summary>
internal sealed record DueLane
{
    public required Snowflake Lane { get; init; }

    public required Snowflake GuildId { get; init; }

    /// <summary>Not before this, on the wire's clock.</summary>
    public required Instant NextAttemptAt { get; init; }
}
