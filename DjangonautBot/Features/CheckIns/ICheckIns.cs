using DjangonautBot.Storage;

namespace DjangonautBot.Features.CheckIns;

/// <summary>The check-ins of each team.</summary>
public interface ICheckIns
{
    /// <summary>How many of a team's Djangonauts have checked in for a week.</summary>
    int CountDjangonauts(TeamId teamId, int week);
}
