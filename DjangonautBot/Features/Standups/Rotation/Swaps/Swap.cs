using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Swaps;

/// <summary>One Navigator asks another to swap two weeks of their team.</summary>
internal sealed record Swap
{
    public required SwapId SwapId { get; init; }

    public required TeamId TeamId { get; init; }

    /// <summary>Who asks, and leads <see cref="Week"/>.</summary>
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    public required int Week { get; init; }

    /// <summary>Who is asked, and leads <see cref="WithWeek"/>.</summary>
    public required CrewId WithCrewId { get; init; }

    public required Snowflake WithUserId { get; init; }

    public required int WithWeek { get; init; }

    public required SwapState State { get; init; }
}
