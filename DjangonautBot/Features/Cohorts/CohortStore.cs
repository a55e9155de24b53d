using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

internal sealed class CohortStore(Database database) : ICohorts
{
    private const string Columns =
        """
        cohort_id, guild_id, name, goal, starts_on, time_zone, weeks, closed_at, breaks, captain_role_id,
        summary_channel_id, wins_channel_id, navigators_channel_id, captains_channel_id
        """;

    private const string SelectOne = $"select {Columns} from cohort where cohort_id = @cohortId";

    internal const string SelectByServer = $"select {Columns} from cohort where guild_id = @GuildId";

    private const string InsertServer = "insert into server (guild_id, joined_at) values (@GuildId, @now) on conflict do nothing";

    private const string Insert =
        $"""
        insert into cohort (guild_id, name, goal, starts_on, time_zone, weeks, created_at)
        values (@GuildId, @Name, @Goal, @StartsOn, @TimeZone, @Weeks, @now)
        returning {Columns}
        """;

    public Cohort Get(CohortId cohortId) =>
        Find(cohortId) ?? throw new InvalidOperationException($"There is no cohort {cohortId}.");

    public Cohort? Find(CohortId cohortId) =>
        database.Read(connection => connection.QueryFirstOrDefault<Cohort>(SelectOne, new { cohortId }));

    public Cohort? Find(SqliteTransaction transaction, CohortId cohortId) =>
        transaction.QueryFirstOrDefault<Cohort>(SelectOne, new { cohortId });

    public Cohort? FindMeant(Snowflake guildId, IReadOnlyList<CohortId> own, Instant now)
    {
        var all = database.Read(connection => connection.Query<Cohort>(SelectByServer, new { GuildId = guildId }).AsList());
        return CohortChoice.Choose([.. all.Where(cohort => own.Contains(cohort.CohortId))], now) ?? CohortChoice.Choose(all, now);
    }

    /// <summary>Adds a cohort, unless it would run at the same time as another of its server: then that one is returned.</summary>
    public Task<(Cohort? Created, Cohort? InTheWay)> CreateAsync(CohortDraft draft, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync<(Cohort?, Cohort?)>(
            transaction =>
            {
                transaction.Execute(InsertServer, new { draft.GuildId, now });
                var others = transaction.Query<Cohort>(SelectByServer, new { draft.GuildId });
                if (others.FirstOrDefault(draft.Overlaps) is { } inTheWay)
                {
                    return (null, inTheWay);
                }

                var created = transaction.QuerySingle<Cohort>(
                    Insert, new { draft.GuildId, draft.Name, draft.Goal, draft.StartsOn, draft.TimeZone, draft.Weeks, now });
                return (created, null);
            },
            cancellationToken);
}
