using DjangonautBot.Features.Cohorts;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.Teams;

/// <summary>When teams meet, with the weeks that are not as usual.</summary>
public interface IStandups
{
    StandupTimes Of(Cohort cohort, Team team);

    /// <summary>As they stand in a transaction.</summary>
    StandupTimes Of(SqliteTransaction transaction, Cohort cohort, Team team);
}
