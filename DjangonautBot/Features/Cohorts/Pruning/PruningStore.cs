using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Pruning;

/// <summary>Cohorts whose old rows are to be pruned.</summary>
internal sealed class PruningStore(Database database)
{
    // By the index cohort_by_pruning.
    internal const string SelectDue =
        """
        select cohort_id from cohort
        where forgotten_at is not null and max(forgotten_at, coalesce(pruned_at, 0)) <= @since
        order by max(forgotten_at, coalesce(pruned_at, 0))
        limit 1
        """;

    private const string Update = "update cohort set pruned_at = @now where cohort_id = @cohortId";

    /// <summary>Finds the cohort whose texts were deleted, or whose rows were pruned, longest ago.</summary>
    /// <param name="since">Null is returned if both were later for all.</param>
    public CohortId? FindDue(Instant since) =>
        database.Read(connection => connection.QueryFirstOrDefault<long?>(SelectDue, new { since })) is { } id ? new CohortId(id) : null;

    public static void MarkPruned(WriteTransaction transaction, CohortId cohortId, Instant now) =>
        transaction.Execute(Update, new { cohortId, now });
}
