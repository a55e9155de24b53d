using DjangonautBot.Discord.Models;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.History;

/// <summary>Something that a Captain changed.</summary>
internal sealed record HistoryEntry
{
    public required Snowflake UserId { get; init; }

    /// <summary>What was changed, in the words of <see cref="IHistory.Record"/>.</summary>
    public required string What { get; init; }

    public required Instant At { get; init; }
}
