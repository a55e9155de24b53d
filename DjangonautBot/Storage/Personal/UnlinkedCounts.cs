using Dapper;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Storage.Personal;

/// <summary>
/// Keeps the numbers of past weeks when a person's data is deleted: sums without anything that leads to the person. Views of the numbers
/// read <c>unlinked_counts</c>.
/// </summary>
internal static class UnlinkedCounts
{
    private const string Upsert =
        """
        insert into unlinked_count (cohort_id, team_id, week, what, number) values (@cohortId, @team, @week, @what, 1)
        on conflict do update set number = number + 1
        """;

    /// <summary>Adds one to a number.</summary>
    /// <param name="teamId">Null for a number of the whole cohort.</param>
    /// <param name="what">Name of the number, in lower case with words joined by underscores.</param>
    public static void Add(WriteTransaction transaction, CohortId cohortId, TeamId? teamId, int week, string what) =>
        transaction.Execute(Upsert, new { cohortId, team = teamId?.Value ?? 0L, week, what });
}
