using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.CheckIns;

/// <summary>The check-ins of each team.</summary>
public interface ICheckIns
{
    /// <summary>How many of a team's Djangonauts have checked in for a week.</summary>
    int CountDjangonauts(TeamId teamId, int week);

    /// <summary>How many of these said that it was a quiet week.</summary>
    int CountQuiet(TeamId teamId, int week);

    /// <summary>How many of a team's Djangonauts have checked in for a week, or for any since an instant.</summary>
    int CountDjangonauts(TeamId teamId, int week, Instant since);

    /// <summary>Whether somebody has checked in for a week, or for any since an instant.</summary>
    bool HasCheckedIn(CrewId crewId, int week, Instant since);

    /// <summary>What was written for a whole team in a week, in the order in which it was. Private check-ins are not among it.</summary>
    IReadOnlyList<SharedCheckIn> ListShared(TeamId teamId, int week);
}
