using Dapper;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Overview;

/// <summary>Knows which digests were posted.</summary>
internal sealed class DigestStore(Database database)
{
    // What was to be told in a week and was not, because the bot was down or the digest off, is told in the next.
    internal const string SelectLastTold =
        """
        select due_at from delivery
        where kind = @kind and subject_id = @cohortId and week < @week and message_id is not null
        order by week desc limit 1
        """;

    /// <summary>Up to when the digests before a week's told of questions; null if there was none.</summary>
    public Instant? FindLastTold(CohortId cohortId, int week) =>
        database.Read(connection => connection.QueryFirstOrDefault<Instant?>(
            SelectLastTold, new { cohortId, week, kind = RecurringPost.Digest.ToSql() }));
}
