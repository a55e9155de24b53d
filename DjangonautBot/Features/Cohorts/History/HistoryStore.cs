using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.History;

/// <inheritdoc/>
internal sealed class HistoryStore(Database database) : IHistory
{
    private const string Insert =
        "insert into history (cohort_id, user_id, what, at) values (@cohortId, @userId, @what, @at)";

    internal const string SelectLatest =
        "select user_id, what, at from history where cohort_id = @cohortId order by history_id desc limit @most";

    public void Record(WriteTransaction transaction, CohortId cohortId, Snowflake userId, string what, Instant at) =>
        transaction.Execute(Insert, new { cohortId, userId, what, at });

    /// <summary>Lists the latest changes, the newest first.</summary>
    public IReadOnlyList<HistoryEntry> ListLatest(CohortId cohortId, int most) =>
        database.Read(connection => connection.Query<HistoryEntry>(SelectLatest, new { cohortId, most }).ToList());
}

/// <summary>A recorded change.</summary>
internal sealed record HistoryEntry
{
    public required Snowflake UserId { get; init; }

    /// <summary>The change in words, as given to <see cref="IHistory.Record"/>.</summary>
    public required string What { get; init; }

    public required Instant At { get; init; }
}
