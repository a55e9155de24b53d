using Dapper;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Teams;

internal sealed class TeamStore(Database database) : ITeams
{
    private const string Columns = "team_id, cohort_id, name, channel_id, standup_day, standup_time, minutes, place";

    internal const string SelectByCohort = $"select {Columns} from team where cohort_id = @cohortId and removed_at is null order by name";

    private const string SelectOne = $"select {Columns} from team where cohort_id = @cohortId and team_id = @teamId";

    private const string SelectByName = $"select {Columns} from team where cohort_id = @cohortId and name = @name";

    private const string Insert =
        $"""
        insert into team (cohort_id, name, channel_id, standup_day, standup_time, minutes, place, created_at)
        values (@cohortId, @Name, @ChannelId, @Day, @Time, @Minutes, @Place, @now)
        on conflict (cohort_id, name) do nothing
        returning {Columns}
        """;

    public IReadOnlyList<Team> List(CohortId cohortId) =>
        database.Read(connection => connection.Query<Team>(SelectByCohort, new { cohortId }).AsList());

    public IReadOnlyList<Team> List(SqliteTransaction transaction, CohortId cohortId) =>
        transaction.Query<Team>(SelectByCohort, new { cohortId });

    public Team? Find(CohortId cohortId, TeamId teamId) =>
        database.Read(connection => connection.QueryFirstOrDefault<Team>(SelectOne, new { cohortId, teamId }));

    public Team? FindByName(CohortId cohortId, string name) =>
        database.Read(connection => connection.QueryFirstOrDefault<Team>(SelectByName, new { cohortId, name = name.Trim() }));

    /// <summary>Adds a team; null if the cohort has one of that name.</summary>
    public Task<Team?> CreateAsync(CohortId cohortId, TeamDraft draft, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.QueryFirstOrDefault<Team>(
                Insert,
                new { cohortId, draft.Name, draft.ChannelId, draft.Day, draft.Time, draft.Minutes, draft.Place, now }),
            cancellationToken);
}
