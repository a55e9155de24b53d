using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>A Navigator of a team, with their place in its order.</summary>
internal sealed record Navigator
{
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>Null for somebody for whom no turns were planned yet.</summary>
    public int? FirstWeek { get; init; }

    /// <summary>The weeks that they could not lead when turns were planned last, with commas between them.</summary>
    public string AwayWeeks { get; init; } = "";
}
