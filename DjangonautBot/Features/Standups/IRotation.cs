using DjangonautBot.Features.Crew;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups;

/// <summary>Facilitators of teams' stand-ups.</summary>
public interface IRotation
{
    /// <summary>Facilitator of a week, 1 or later, perhaps a stand-in from another team; null if the team had no Navigator.</summary>
    CrewMember? FindFacilitator(TeamId teamId, int week);
}
