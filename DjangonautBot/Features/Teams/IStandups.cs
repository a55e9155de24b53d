using DjangonautBot.Features.Cohorts;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.Teams;

/// <summary>Reads the times of teams' stand-ups, including exceptions.</summary>
public interface IStandups
{
    StandupTimes Of(Cohort cohort, Team team);

    /// <summary>Reads the times within a transaction.</summary>
    StandupTimes Of(SqliteTransaction transaction, Cohort cohort, Team team);
}
