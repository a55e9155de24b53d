using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Swaps;

/// <summary>Request of a Navigator to another to swap two weeks of their team.</summary>
internal sealed record Swap
{
    public required SwapId SwapId { get; init; }

    public required TeamId TeamId { get; init; }

    /// <summary>Author of the request, who leads <see cref="Week"/>.</summary>
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    public required int Week { get; init; }

    /// <summary>Recipient of the request, who leads <see cref="WithWeek"/>.</summary>
    public required CrewId WithCrewId { get; init; }

    public required Snowflake WithUserId { get; init; }

    public required int WithWeek { get; init; }

    public required SwapState State { get; init; }
}

/// <summary>State of a request to swap.</summary>
internal enum SwapState
{
    Open,
    Accepted,
    Declined,

    /// <summary>Superseded by another request, or by other changes of the turns.</summary>
    Withdrawn,
}
