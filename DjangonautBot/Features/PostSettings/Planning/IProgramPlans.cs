using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>Reads the inputs of a cohort's posts.</summary>
public interface IProgramPlans
{
    /// <summary>
    /// Finds a cohort's plan, as seen by a transaction; null if nothing is posted for the cohort, because it is closed or
    /// gone.
    /// </summary>
    ProgramPlan? Find(DatabaseConnection connection, CohortId cohortId);
}
