using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.CheckIns;

/// <summary>The check-ins of each team.</summary>
public interface ICheckIns
{
    /// <summary>How many check-ins a team has for a week, by Navigators too, whomever they are for.</summary>
    int Count(TeamId teamId, int week);

    /// <summary>How many of a team's Djangonauts have checked in for a week.</summary>
    int CountDjangonauts(TeamId teamId, int week);

    /// <summary>How many of these said that it was a quiet week.</summary>
    int CountQuiet(TeamId teamId, int week);

    /// <summary>How many of a team's Djangonauts have checked in for a week, or for any since an instant.</summary>
    int CountDjangonauts(TeamId teamId, int week, Instant since);

    /// <summary>Whether somebody has checked in for a week, or for any since an instant.</summary>
    bool HasCheckedIn(CrewId crewId, int week, Instant since);

    CheckIn? Find(CohortId cohortId, CheckInId checkInId);

    /// <summary>A team's check-ins for a week, without those that these readers may not see, in the order in which they came.</summary>
    IReadOnlyList<CheckIn> List(TeamId teamId, int week, Visibility visibility);

    /// <summary>Those for a week and, for others, those that came since an instant; without those that these readers may not see.</summary>
    IReadOnlyList<CheckIn> ListSince(TeamId teamId, int week, Instant since, Visibility visibility);

    /// <summary>That there is a check-in, for each of a cohort, whomever it is for; nothing that was written.</summary>
    IReadOnlyList<RecordedCheckIn> Marks(CohortId cohortId);
}
