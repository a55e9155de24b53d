using DjangonautBot.Features.Crew;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Rotation;

/// <summary>Who leads each team's stand-up in each week.</summary>
public interface IRotation
{
    /// <summary>The facilitator of a week, 1 or later; null if the team has no Navigator.</summary>
    CrewMember? FindFacilitator(TeamId teamId, int week);
}
