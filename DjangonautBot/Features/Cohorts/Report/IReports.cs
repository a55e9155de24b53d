using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>Keeps the numbers of each cohort.</summary>
public interface IReports
{
    /// <summary>
    /// Saves a cohort's numbers as of now, in the transaction that then deletes the text from which they are counted. After the
    /// deletion the snapshot stays as it is.
    /// </summary>
    void SaveSnapshot(WriteTransaction transaction, CohortId cohortId);
}
