using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Me;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Stores the settings of posts, and reads a cohort's plan.</summary>
internal sealed class PostSettingsStore(Database database, ICohorts cohorts, ITeams teams, IStandups standups, IPersonalSettings people)
    : IProgramPlans
{
    internal const string SelectSettings =
        "select post, is_on, day, time, hours_before from post_setting where cohort_id = @cohortId";

    private const string UpsertSetting =
        """
        insert into post_setting (cohort_id, post, is_on, day, time, hours_before)
        values (@cohortId, @post, @IsOn, @Day, @Time, @HoursBefore)
        on conflict (cohort_id, post) do update
        set is_on = excluded.is_on, day = excluded.day, time = excluded.time, hours_before = excluded.hours_before
        """;

    public IReadOnlyList<PostSetting> Settings(CohortId cohortId) =>
        PostDefaults.Complete(database.Read(connection => connection.Query<PostSetting>(SelectSettings, new { cohortId }).AsList()));

    /// <summary>Reads a post's setting, or its default, within a transaction.</summary>
    public static PostSetting Setting(SqliteTransaction transaction, CohortId cohortId, RecurringPost post) =>
        PostDefaults.Complete(transaction.Query<PostSetting>(SelectSettings, new { cohortId })).Single(setting => setting.Post == post);

    public static void Save(SqliteTransaction transaction, CohortId cohortId, PostSetting setting) => transaction.Execute(
        UpsertSetting,
        new { cohortId, post = setting.Post.ToSql(), setting.IsOn, setting.Day, setting.Time, setting.HoursBefore });

    public ProgramPlan? Find(CohortId cohortId) => database.Read(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        return Find(transaction, cohortId);
    });

    public ProgramPlan? Find(SqliteTransaction transaction, CohortId cohortId) =>
        cohorts.Find(transaction, cohortId) is { ClosedAt: null } cohort
            ? new ProgramPlan(
                cohortId,
                cohort.Calendar,
                transaction.Query<PostSetting>(SelectSettings, new { cohortId }),
                [.. teams.List(transaction, cohortId).Select(team => Plan(transaction, cohort, team))],
                cohort.CaptainsChannelId,
                cohort.SummaryChannelId)
            : null;

    private TeamPlan Plan(SqliteTransaction transaction, Cohort cohort, Team team) => new(
        team.TeamId,
        team.ChannelId,
        team.StandupDay,
        team.StandupTime,
        standups.Of(transaction, cohort, team).Exceptions,
        people.ListReminders(transaction, team.TeamId))
    {
        Minutes = team.Minutes,
    };
}
