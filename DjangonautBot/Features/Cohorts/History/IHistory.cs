using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.History;

/// <summary>Who changed what in a cohort, and when.</summary>
public interface IHistory
{
    /// <summary>Records a change in the transaction that makes it.</summary>
    /// <param name="userId">Who changed it.</param>
    /// <param name="what">What a Captain reads after the person's name, such as “moved the stand-up of *Pluto* to Friday 18:00”.</param>
    void Record(SqliteTransaction transaction, CohortId cohortId, Snowflake userId, string what, Instant at);
}
