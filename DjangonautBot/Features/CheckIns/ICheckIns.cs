using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Check-ins of each team.</summary>
public interface ICheckIns
{
    /// <summary>Number of a team's check-ins for a week, for every audience and including those by Navigators.</summary>
    int Count(TeamId teamId, int week);

    /// <summary>Number of a team's Djangonauts who have checked in for a week, or for any week since an instant.</summary>
    int CountDjangonauts(TeamId teamId, int week, Instant since);

    /// <summary>Whether a person has checked in for a week, or for any week since an instant.</summary>
    bool HasCheckedIn(CrewId crewId, int week, Instant since);

    /// <summary>Check-in of a cohort; null if there is none of that id.</summary>
    CheckIn? Find(CohortId cohortId, CheckInId checkInId);

    /// <summary>Check-ins of a team for a week that these readers may see, in the order of their creation.</summary>
    IReadOnlyList<CheckIn> List(TeamId teamId, int week, Visibility visibility);

    /// <summary>Check-ins for a week, and those for other weeks created since an instant, that these readers may see.</summary>
    IReadOnlyList<CheckIn> ListSince(TeamId teamId, int week, Instant since, Visibility visibility);
}
