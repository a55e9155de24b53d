using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Goals;

/// <summary>What people wish to reach in the program: for their own team's crew and Captains, never compared.</summary>
public interface IGoals
{
    /// <summary>Null if the person set none.</summary>
    string? Find(CrewId crewId);
}
