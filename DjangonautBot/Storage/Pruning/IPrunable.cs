using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Storage.Pruning;

/// <summary>
/// Prunes rows of a cohort that nobody needs any more some time after its texts were deleted. Implemented by the owner of a table that
/// would grow for ever otherwise.
/// </summary>
public interface IPrunable
{
    /// <summary>Tables from which rows are deleted.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>Deletes some of the rows. Nobody but the database is told.</summary>
    /// <param name="before">Rows with a time of their own are kept if it is later.</param>
    /// <param name="most">Bound of a batch, so that nobody waits for its end.</param>
    /// <returns>Number of deleted rows; zero if none is left.</returns>
    int Prune(WriteTransaction transaction, CohortId cohortId, Instant before, int most);
}
