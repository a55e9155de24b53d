using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Reads and writes cohorts within the caller's transaction.</summary>
internal static class CohortRows
{
    internal const string Columns =
        """
        cohort_id, guild_id, name, goal, starts_on, time_zone, weeks, closed_at, breaks, captain_role_id,
        summary_channel_id, wins_channel_id, navigators_channel_id, captains_channel_id, retention_days, forgotten_at, deleted_at
        """;

    internal const string SelectOne = $"select {Columns} from cohort where cohort_id = @cohortId";

    internal const string SelectByServer = $"select {Columns} from cohort where guild_id = @guildId and deleted_at is null";

    private const string InsertServer = "insert into server (guild_id, joined_at) values (@GuildId, @now) on conflict do nothing";

    private const string Insert =
        $"""
        insert into cohort (guild_id, name, goal, starts_on, time_zone, weeks, created_at)
        values (@GuildId, @Name, @Goal, @StartsOn, @TimeZone, @Weeks, @now)
        returning {Columns}
        """;

    private const string Update = """
        update cohort
        set name = @Name, goal = @Goal, starts_on = @StartsOn, time_zone = @TimeZone, weeks = @Weeks,
            breaks = @Breaks, closed_at = @ClosedAt
        where cohort_id = @CohortId
        """;

    // Its messages are retracted by the outbox, for which it has to stay a while. Nothing more is planned, posted or kept in it.
    private const string MarkDeleted =
        """
        update cohort set deleted_at = @now, forgotten_at = @now, closed_at = coalesce(closed_at, @now), report = null
        where cohort_id = @cohortId
        """;

    private const string DeleteMarked = "delete from cohort where deleted_at < @before";

    public static Cohort? Find(DatabaseConnection connection, CohortId cohortId) =>
        connection.QueryFirstOrDefault<Cohort>(SelectOne, new { cohortId });

    /// <exception cref="InvalidOperationException">The cohort does not exist.</exception>
    public static Cohort Get(WriteTransaction transaction, CohortId cohortId) =>
        Find(transaction, cohortId) ?? throw new InvalidOperationException($"There is no cohort {cohortId}.");

    /// <summary>Lists all cohorts of a server.</summary>
    public static IReadOnlyList<Cohort> List(WriteTransaction transaction, Snowflake guildId) =>
        transaction.Query<Cohort>(SelectByServer, new { guildId }).ToList();

    /// <summary>Lists the other cohorts of the same server.</summary>
    public static IReadOnlyList<Cohort> ListOthers(WriteTransaction transaction, Cohort cohort) =>
        [.. List(transaction, cohort.GuildId).Where(other => other.CohortId != cohort.CohortId)];

    public static Cohort Add(WriteTransaction transaction, CohortDraft draft, Instant now)
    {
        transaction.Execute(InsertServer, new { draft.GuildId, now });
        return transaction.QuerySingle<Cohort>(
            Insert, new { draft.GuildId, draft.Name, draft.Goal, draft.StartsOn, draft.TimeZone, draft.Weeks, now });
    }

    /// <summary>Hides a cohort from everybody until it is purged.</summary>
    public static void Hide(WriteTransaction transaction, CohortId cohortId, Instant now) =>
        transaction.Execute(MarkDeleted, new { cohortId, now });

    /// <summary>Deletes the cohorts that were hidden before an instant, with all that hangs on them.</summary>
    /// <returns>True if there was any.</returns>
    public static bool Purge(WriteTransaction transaction, Instant before) => transaction.Execute(DeleteMarked, new { before }) > 0;

    /// <summary>Updates the columns that <c>/cohort</c> can change: all but the channels, the Captains' role and the retention.</summary>
    public static void Save(WriteTransaction transaction, Cohort cohort) => transaction.Execute(
        Update,
        new
        {
            cohort.CohortId,
            cohort.Name,
            cohort.Goal,
            cohort.StartsOn,
            cohort.TimeZone,
            cohort.Weeks,
            Breaks = SqlTypes.Join(cohort.Breaks),
            cohort.ClosedAt,
        });
}
