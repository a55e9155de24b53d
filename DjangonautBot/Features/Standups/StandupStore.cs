using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups;

/// <summary>Stores the stand-ups that are moved or cancelled for one week.</summary>
internal sealed class StandupStore(Database database) : IStandups
{
    internal const string SelectByTeam = "select week, day, time, is_usual from standup_exception where team_id = @TeamId order by week";

    private const string Upsert =
        """
        insert into standup_exception (team_id, week, day, time, is_usual) values (@TeamId, @Week, @Day, @Time, @IsUsual)
        on conflict (team_id, week) do update set day = excluded.day, time = excluded.time, is_usual = excluded.is_usual
        """;

    private const string Delete = "delete from standup_exception where team_id = @TeamId and week = @week and is_usual = 0";

    public StandupTimes Of(Cohort cohort, Team team) =>
        new(
            cohort.Calendar,
            team,
            database.Read(connection =>
                connection.Query<ExceptionRow>(SelectByTeam, new { team.TeamId }).Select(row => row.ToException()).ToList()));

    public StandupTimes Of(DatabaseConnection connection, Cohort cohort, Team team) => new(
        cohort.Calendar,
        team,
        [.. connection.Query<ExceptionRow>(SelectByTeam, new { team.TeamId }).Select(row => row.ToException())]);

    /// <summary>Stores another time for a week's stand-up, or its cancellation.</summary>
    public static void SaveException(WriteTransaction transaction, TeamId teamId, StandupException exception) => transaction.Execute(
        Upsert, new { TeamId = teamId, exception.Week, exception.MovedTo?.Day, exception.MovedTo?.Time, exception.IsUsual });

    /// <summary>Restores the usual stand-up of a week; false if it was not changed.</summary>
    public static bool Restore(WriteTransaction transaction, TeamId teamId, int week) =>
        transaction.Execute(Delete, new { TeamId = teamId, week }) > 0;

    internal sealed record ExceptionRow
    {
        public required int Week { get; init; }

        public IsoDayOfWeek? Day { get; init; }

        public LocalTime? Time { get; init; }

        public required bool IsUsual { get; init; }

        public StandupException ToException() => new(Week, Day is { } day && Time is { } time ? new WeekTime(day, time) : null, IsUsual);
    }
}
