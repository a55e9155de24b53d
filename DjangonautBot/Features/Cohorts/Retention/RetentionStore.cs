using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Retention;

/// <summary>Stores the retention of each cohort.</summary>
internal sealed class RetentionStore(Database database)
{
    internal const string SelectDue =
        """
        select cohort_id from cohort where forgotten_at is null and retention_due_at is null
        union all
        select cohort_id from cohort where forgotten_at is null and retention_due_at <= @now
        """;

    private const string Select = "select retention_days, retention_told_at, forgotten_at from cohort where cohort_id = @cohortId";

    private const string Update =
        """
        update cohort
        set retention_days = @RetentionDays, retention_told_at = @RetentionToldAt, forgotten_at = @ForgottenAt, retention_due_at = @dueAt
        where cohort_id = @cohortId
        """;

    /// <summary>Lists the cohorts with a due step.</summary>
    public IReadOnlyList<CohortId> FindDue(Instant now) =>
        database.Read(connection => connection.Query<long>(SelectDue, new { now }).Select(id => new CohortId(id)).ToList());

    public RetentionState Get(CohortId cohortId) =>
        database.Read(connection => connection.QuerySingle<RetentionState>(Select, new { cohortId }));

    public static RetentionState Get(WriteTransaction transaction, CohortId cohortId) =>
        transaction.QuerySingle<RetentionState>(Select, new { cohortId });

    /// <param name="dueAt">Time of the next check; null for now.</param>
    public static void Save(WriteTransaction transaction, CohortId cohortId, RetentionState state, Instant? dueAt) =>
        transaction.Execute(
            Update, new { cohortId, state.RetentionDays, state.RetentionToldAt, state.ForgottenAt, dueAt });
}

/// <summary>Retention of a cohort's text, and its progress.</summary>
internal sealed record RetentionState
{
    /// <summary>Number of days for which text is kept after the cohort landed or was closed.</summary>
    public required int RetentionDays { get; init; }

    /// <summary>Time of the notice to Captains; null before it.</summary>
    public Instant? RetentionToldAt { get; init; }

    /// <summary>Time of the deletion; null before it.</summary>
    public Instant? ForgottenAt { get; init; }
}
