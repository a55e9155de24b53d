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

    private const string KeepAbsence =
        """
        insert into server_absence (crew_id, gone_since, seen_at)
        select crew_id, gone_since, @now from crew
        where user_id = @userId and gone_since is not null
          and cohort_id in (select cohort_id from cohorts where guild_id = @guildId)
        """;

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

    internal const string SelectDue =
        """
        select crew_role.crew_role_id, crew_role.team_id, crew.cohort_id, crew.user_id
        from crew_role indexed by crew_role_presence_due join crew using (crew_id)
        where crew_role.role = 'navigator' and crew_role.presence_due_at <= @now
        order by crew_role.presence_due_at limit @most
        """;

    private const string UpdateDue = "update crew_role set presence_due_at = @NextAt where crew_role_id = @CrewRoleId";

    public bool IsGone(CohortId cohortId, Snowflake userId) =>
        database.Read(connection => connection.QueryFirstOrDefault<long?>(SelectGone, new { cohortId, userId })) is not null;

    /// <summary>Lists the Navigators whose presence is due to be checked, the longest due first.</summary>
    public IReadOnlyList<DuePresence> ListDue(Instant now, int most) =>
        database.Read(connection => connection.Query<DuePresence>(SelectDue, new { now, most }).ToList());

    /// <summary>Records when Navigators are due next; never if null.</summary>
    public Task PostponeAsync(IReadOnlyList<DuePresence> checks, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                foreach (var check in checks)
                {
                    transaction.Execute(UpdateDue, new { check.CrewRoleId, check.NextAt });
                }
            },
            cancellationToken);

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
                transaction.Execute(KeepAbsence, new { guildId, userId, now });
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

/// <summary>A Navigator of a team whose presence is due to be checked.</summary>
internal sealed record DuePresence
{
    public required long CrewRoleId { get; init; }

    public required TeamId TeamId { get; init; }

    public required CohortId CohortId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>When it is due next; null for never.</summary>
    public Instant? NextAt { get; init; }
}
