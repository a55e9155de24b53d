using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>The numbers of each cohort.</summary>
public interface IReports
{
    /// <summary>
    /// Keeps a cohort's numbers as they are now, in the transaction that goes on to delete the text from which they are
    /// counted. Once it is deleted, they stay.
    /// </summary>
    void Keep(SqliteTransaction transaction, CohortId cohortId);
}
