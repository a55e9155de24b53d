using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Announcements.Approval;

/// <summary>Reads and writes whether cohorts ask for a second Captain.</summary>
internal static class ApprovalRows
{
    internal const string Select = "select needs_approval from announcement_setting where cohort_id = @cohortId";

    private const string Upsert =
        """
        insert into announcement_setting (cohort_id, needs_approval) values (@cohortId, @isNeeded)
        on conflict do update set needs_approval = excluded.needs_approval
        """;

    public static bool IsNeeded(DatabaseConnection connection, CohortId cohortId) =>
        connection.QueryFirstOrDefault<bool>(Select, new { cohortId });

    public static void Save(WriteTransaction transaction, CohortId cohortId, bool isNeeded) =>
        transaction.Execute(Upsert, new { cohortId, isNeeded });
}
