using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Me;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

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
        PostDefaults.Complete(database.Read(connection => connection.Query<PostSetting>(SelectSettings, new { cohortId }).ToList()));

    /// <summary>Reads a post's setting, or its default, within a transaction.</summary>
    public static PostSetting Setting(WriteTransaction transaction, CohortId cohortId, RecurringPost post) =>
        PostDefaults.Complete(transaction.Query<PostSetting>(SelectSettings, new { cohortId }).ToList())
            .Single(setting => setting.Post == post);

    /// <summary>Lists the settings that Captains changed, within a transaction.</summary>
    public static IReadOnlyList<PostSetting> ListChanged(WriteTransaction transaction, CohortId cohortId) =>
        transaction.Query<PostSetting>(SelectSettings, new { cohortId }).ToList();

    public static void Save(WriteTransaction transaction, CohortId cohortId, PostSetting setting) => transaction.Execute(
        UpsertSetting,
        new { cohortId, post = setting.Post.ToSql(), setting.IsOn, setting.Day, setting.Time, setting.HoursBefore });

    public ProgramPlan? Find(CohortId cohortId) => database.ReadConsistently(connection => Find(connection, cohortId));

    public ProgramPlan? Find(DatabaseConnection connection, CohortId cohortId) =>
        cohorts.Find(connection, cohortId) is { ClosedAt: null } cohort
            ? new ProgramPlan(
                cohortId,
                cohort.Calendar,
                connection.Query<PostSetting>(SelectSettings, new { cohortId }).ToList(),
                [.. teams.List(connection, cohortId).Select(team => Plan(connection, cohort, team))],
                cohort.CaptainsChannelId,
                cohort.SummaryChannelId)
            : null;

    private TeamPlan Plan(DatabaseConnection connection, Cohort cohort, Team team) => new(
        team.TeamId,
        team.ChannelId,
        team.StandupDay,
        team.StandupTime,
        standups.Of(connection, cohort, team).Exceptions,
        people.ListReminders(connection, team.TeamId))
    {
        Minutes = team.Minutes,
        SetUpAt = team.SetUpAt,
    };
}
