using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>Plans a cohort's recurring posts. Implemented by the features that own the posts and their settings.</summary>
public interface IPostPlanner
{
    /// <summary>Reads in a transaction what the cohort's posts depend on.</summary>
    /// <returns>Null if nothing is posted for the cohort, because it is closed or gone.</returns>
    ICohortSchedule? Find(DatabaseConnection connection, CohortId cohortId);
}
