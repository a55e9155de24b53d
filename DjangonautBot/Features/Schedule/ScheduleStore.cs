using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.Schedule;

internal sealed class ScheduleStore(Database database, ICohorts cohorts, ITeams teams, IStandups standups) : IPlanSource
{
    internal const string SelectSettings =
        "select post, is_on, day, time, hours_before from post_setting where cohort_id = @cohortId";

    public IReadOnlyList<PostSetting> Settings(CohortId cohortId) =>
        PostDefaults.Complete(database.Read(connection => connection.Query<PostSetting>(SelectSettings, new { cohortId }).AsList()));

    public ProgramPlan? Find(SqliteTransaction transaction, CohortId cohortId) =>
        cohorts.Find(transaction, cohortId) is { ClosedAt: null } cohort
            ? new ProgramPlan(
                cohortId,
                cohort.Calendar,
                transaction.Query<PostSetting>(SelectSettings, new { cohortId }),
                [.. teams.List(transaction, cohortId).Select(team => Plan(team, standups.Of(transaction, cohort, team)))],
                cohort.CaptainsChannelId)
            : null;

    private static TeamPlan Plan(Team team, StandupTimes times) =>
        new(team.TeamId, team.ChannelId, team.StandupDay, team.StandupTime, times.Exceptions, Reminders: []);
}
