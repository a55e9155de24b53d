using DjangonautBot.Features.Cohorts;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Teams;

/// <summary>Reads the times of teams' stand-ups, including exceptions.</summary>
public interface IStandups
{
    StandupTimes Of(Cohort cohort, Team team);

    /// <summary>Reads the times within a transaction.</summary>
    StandupTimes Of(DatabaseConnection connection, Cohort cohort, Team team);
}
