using DjangonautBot.Features.Crew;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>Who leads each team's stand-up in each week.</summary>
public interface IRotation
{
    /// <summary>The facilitator of a week, 1 or later; null if the team had no Navigator. It may be a stand-in from another team.</summary>
    CrewMember? FindFacilitator(TeamId teamId, int week);
}
