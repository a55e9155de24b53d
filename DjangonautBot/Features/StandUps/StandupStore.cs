using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.StandUps;

internal sealed class StandupStore(Database database) : IStandups
{
    internal const string SelectByTeam = "select week, moved_to from standup_exception where team_id = @TeamId order by week";

    private const string Upsert =
        """
        insert into standup_exception (team_id, week, moved_to) values (@TeamId, @week, @movedTo)
        on conflict (team_id, week) do update set moved_to = excluded.moved_to
        """;

    private const string Delete = "delete from standup_exception where team_id = @TeamId and week = @week";

    public StandupTimes Of(Cohort cohort, Team team) => new(
        cohort.Calendar,
        team,
        database.Read(connection => connection.Query<ExceptionRow>(SelectByTeam, new { team.TeamId }).Select(row => row.ToException()).ToList()));

    public StandupTimes Of(SqliteTransaction transaction, Cohort cohort, Team team) => new(
        cohort.Calendar,
        team,
        [.. transaction.Query<ExceptionRow>(SelectByTeam, new { team.TeamId }).Select(row => row.ToException())]);

    /// <param name="movedTo">None if it is cancelled.</param>
    public static void Except(SqliteTransaction transaction, TeamId teamId, int week, Instant? movedTo) =>
        transaction.Execute(Upsert, new { TeamId = teamId, week, movedTo });

    /// <summary>Makes a week's stand-up as usual again; false if it was.</summary>
    public static bool Restore(SqliteTransaction transaction, TeamId teamId, int week) =>
        transaction.Execute(Delete, new { TeamId = teamId, week }) > 0;

    private sealed record ExceptionRow
    {
        public required int Week { get; init; }

        public Instant? MovedTo { get; init; }

        public StandupException ToException() => new(Week, MovedTo);
    }
}
