using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew;

/// <summary>Stores which members have left the server, and the outcome of their last direct message.</summary>
internal sealed class PresenceStore(Database database, IPlans plans, OutboxSignal outbox)
{
    private const string SelectGone =
        "select crew_id from crew where cohort_id = @cohortId and user_id = @userId and gone_since is not null";

    private const string UpdateGone =
        "update crew set gone_since = @now where cohort_id = @cohortId and user_id = @userId and gone_since is null";

    private const string UpdateSeen =
        """
        update crew set gone_since = null
        where user_id = @userId and gone_since is not null
          and cohort_id in (select cohort_id from cohorts where guild_id = @guildId)
        returning cohort_id
        """;

    private const string UpdateDirectMessage =
        """
        update crew set direct_message = @outcome, direct_message_at = @at
        where cohort_id = @cohortId and user_id = @userId
        """;

    private const string SelectOpenCohorts = "select cohort_id from cohorts where closed_at is null";

    public bool IsGone(CohortId cohortId, Snowflake userId) =>
        database.Read(connection => connection.QueryFirstOrDefault<long?>(SelectGone, new { cohortId, userId })) is not null;

    public IReadOnlyList<CohortId> ListOpenCohorts() =>
        database.Read(connection => connection.Query<long>(SelectOpenCohorts).Select(id => new CohortId(id)).ToList());

    public async Task MarkGoneAsync(CohortId cohortId, Snowflake userId, Instant now, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            transaction =>
            {
                if (transaction.Execute(UpdateGone, new { cohortId, userId, now }) > 0)
                {
                    plans.Replan(transaction, cohortId, now);
                }
            },
            cancellationToken);
        outbox.Set();
    }

    /// <summary>Marks a person as present in the server, which holds for all its cohorts.</summary>
    public async Task MarkSeenAsync(Snowflake guildId, Snowflake userId, Instant now, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            transaction =>
            {
                foreach (var cohortId in transaction.Query<long>(UpdateSeen, new { guildId, userId }).Select(id => new CohortId(id)))
                {
                    plans.Replan(transaction, cohortId, now);
                }
            },
            cancellationToken);
        outbox.Set();
    }

    public Task RecordDirectMessageAsync(
        CohortId cohortId, Snowflake userId, DirectMessageOutcome outcome, Instant at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Execute(UpdateDirectMessage, new { cohortId, userId, outcome = outcome.ToSql(), at }),
            cancellationToken);
}
