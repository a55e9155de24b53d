using System.Text.Json;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>
/// Reads a cohort's numbers. What people wrote is looked at for tickets and pull requests, and for nothing else; only wins,
/// which their authors shared with everybody, leave this class as text.
/// </summary>
internal sealed class ReportStore(Database database, ICohorts cohorts) : IReports
{
    // Who left the crew has no role any more, and was a Djangonaut most likely.
    private const string IsDjangonauts =
        "coalesce((select max(crew_role.role = 'djangonaut') from crew_role where crew_role.crew_id = check_in.crew_id), 1)";

    internal const string SelectTeams =
        """
        select team.team_id, coalesce(team.removed_name, team.name) as name, team.removed_at is not null as is_removed, team.tracker_url,
               (select count(*) from crew_role where crew_role.team_id = team.team_id and crew_role.role = 'djangonaut') as djangonauts
        from team
        where team.cohort_id = @cohortId
        order by 2 collate nocase, team.team_id
        """;

    internal const string SelectParticipation =
        $"""
        select check_in.team_id, check_in.week, count(*) as total, sum(check_in.is_quiet) as quiet,
               count(*) filter (where check_in.pace = 'gentle') as gentle,
               count(*) filter (where check_in.pace = 'good') as good,
               count(*) filter (where check_in.pace = 'toomuch') as too_much
        from team join check_in using (team_id)
        where team.cohort_id = @cohortId and {IsDjangonauts}
        group by check_in.team_id, check_in.week
        """;

    internal const string SelectStandups =
        """
        select record.team_id, record.week, record.took_place,
               (select count(*) from attendance where attendance.team_id = record.team_id and attendance.week = record.week) as attended
        from team join standup_record record using (team_id)
        where team.cohort_id = @cohortId
        """;

    internal const string SelectQuestions = """
        select question.week, question.state, question.asked_at,
               (select min(answered_at) from answer where answer.question_id = question.question_id and not answer.is_from_asker) as answered_at,
               (select count(*) from answer where answer.question_id = question.question_id and answer.has_helped) as helped
        from question
        where question.cohort_id = @cohortId and question.state <> 'withdrawn'
        """;

    internal const string SelectWinTallies = "select week, count(*) as total from win where cohort_id = @cohortId group by week";

    internal const string SelectConfidence =
        """
        select confidence.week, confidence.value, count(*) as total
        from crew join confidence using (crew_id)
        where crew.cohort_id = @cohortId
        group by confidence.week, confidence.value
        """;

    internal const string SelectOneOnOnes =
        """
        select one_on_one.state, count(*) as total
        from crew join one_on_one using (crew_id)
        where crew.cohort_id = @cohortId
        group by one_on_one.state
        """;

    internal const string SelectTexts =
        """
        select check_in.team_id,
               check_in.worked_on || char(10) || check_in.next_up || char(10) || check_in.stuck || char(10) || check_in.win as text
        from team join check_in using (team_id)
        where team.cohort_id = @cohortId
        union all
        select question.team_id, question.text from question where question.cohort_id = @cohortId and question.state <> 'withdrawn'
        union all
        select question.team_id, answer.text from question join answer using (question_id)
        where question.cohort_id = @cohortId and question.state <> 'withdrawn'
        union all
        select win.team_id, win.text from win where win.cohort_id = @cohortId
        union all
        select check_in.team_id, feedback.text
        from team join check_in using (team_id) join feedback using (check_in_id)
        where team.cohort_id = @cohortId
        union all
        select (select min(crew_role.team_id) from crew_role where crew_role.crew_id = crew.crew_id), goal.text
        from crew join goal using (crew_id)
        where crew.cohort_id = @cohortId
        """;

    internal const string SelectWins =
        """
        select win.week, coalesce(team.removed_name, team.name) as team, crew.display_name as name, win.text
        from win join team using (team_id) join crew on crew.crew_id = win.crew_id
        where win.cohort_id = @cohortId and win.text <> ''
        order by win.week, win.win_id
        """;

    // A cohort that was opened again after its text was deleted goes on, and its numbers with it.
    internal const string SelectKept =
        "select report from cohort where cohort_id = @cohortId and report is not null and forgotten_at is not null";

    private const string KeepReport = "update cohort set report = @report where cohort_id = @cohortId and forgotten_at is null";

    /// <summary>The numbers as they are now, or as they were kept when the text was deleted.</summary>
    public CohortReport Read(Cohort cohort, Instant now) => database.Read(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        return transaction.QueryFirstOrDefault<string>(SelectKept, new { cohortId = cohort.CohortId }) is { } kept
            ? JsonSerializer.Deserialize(kept, ReportJson.Default.CohortReport)!
            : Count(transaction, cohort, now);
    });

    /// <summary>The wins that people shared, in the order of weeks.</summary>
    public IReadOnlyList<SharedWin> ListWins(CohortId cohortId) =>
        database.Read(connection => connection.Query<SharedWin>(SelectWins, new { cohortId }).AsList());

    public void Keep(SqliteTransaction transaction, CohortId cohortId)
    {
        if (cohorts.Find(transaction, cohortId) is { } cohort)
        {
            var report = JsonSerializer.Serialize(Count(transaction, cohort, cohort.End), ReportJson.Default.CohortReport);
            transaction.Execute(KeepReport, new { cohortId, report });
        }
    }

    private static CohortReport Count(SqliteTransaction transaction, Cohort cohort, Instant now)
    {
        var parameters = new { cohortId = cohort.CohortId };
        var weeks = Math.Clamp(cohort.Calendar.WeekAt(Instant.Min(now, cohort.End)), 1, cohort.Weeks);
        return ReportCount.Of(
            new ReportRows(
                transaction.Query<ReportRows.Team>(SelectTeams, parameters),
                transaction.Query<ReportRows.CheckIns>(SelectParticipation, parameters),
                transaction.Query<ReportRows.Standup>(SelectStandups, parameters),
                transaction.Query<ReportRows.Question>(SelectQuestions, parameters),
                transaction.Query<ReportRows.Tally>(SelectWinTallies, parameters),
                transaction.Query<ReportRows.Confidence>(SelectConfidence, parameters),
                transaction.Query<ReportRows.OneOnOne>(SelectOneOnOnes, parameters),
                transaction.Query<ReportRows.Written>(SelectTexts, parameters)),
            weeks);
    }
}
