using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Covers;

/// <summary>A facilitator asks all other Navigators whether somebody can stand in.</summary>
internal sealed record CoverCall
{
    public required CoverCallId CoverCallId { get; init; }

    public required TeamId TeamId { get; init; }

    public required int Week { get; init; }

    /// <summary>Who asks, and stays facilitator until somebody says yes.</summary>
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    public required CoverCallState State { get; init; }

    public Snowflake? TakenBy { get; init; }
}
