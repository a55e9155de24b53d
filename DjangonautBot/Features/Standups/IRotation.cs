using DjangonautBot.Features.Crew;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups;

/// <summary>Facilitators of teams' stand-ups.</summary>
public interface IRotation
{
    /// <summary>Facilitator of a week, 1 or later, perhaps a stand-in from another team; null if the team had no Navigator.</summary>
    CrewMember? FindFacilitator(TeamId teamId, int week);

    /// <summary>Lists the turns of a member in all teams, past and future, within a transaction.</summary>
    IReadOnlyList<LedWeek> ListLed(DatabaseConnection connection, CrewId crewId);
}

/// <summary>Week in which a member leads a team's stand-up.</summary>
public sealed record LedWeek
{
    public required TeamId TeamId { get; init; }

    public required int Week { get; init; }
}
