using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Covers;

/// <summary>Call of a facilitator to all other Navigators for a stand-in.</summary>
internal sealed record CoverCall
{
    public required CoverCallId CoverCallId { get; init; }

    public required TeamId TeamId { get; init; }

    public required int Week { get; init; }

    /// <summary>Author of the call, who stays facilitator until a stand-in accepts.</summary>
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    public required CoverCallState State { get; init; }

    public Snowflake? TakenBy { get; init; }
}

/// <summary>State of a call for a stand-in.</summary>
internal enum CoverCallState
{
    Open,
    Taken,

    /// <summary>Its author leads after all, or another facilitator does by now.</summary>
    Withdrawn,
}
