using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>Knows what a cohort's posts depend on. The features that own the settings implement it.</summary>
public interface IProgramPlans
{
    /// <summary>As it stands in a transaction; null if nothing is posted for the cohort, because it is closed or gone.</summary>
    ProgramPlan? Find(SqliteTransaction transaction, CohortId cohortId);
}
