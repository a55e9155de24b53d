using System.Text.Json;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>
/// Reads a cohort's numbers. Texts are searched for mentions of tickets and pull requests, and for nothing else; only wins, which
/// their authors shared with everybody, leave this class as text.
/// </summary>
internal sealed class ReportStore(Database database, ICohorts cohorts) : IReports
{
    // A person who left the crew has no role any more, and was a Djangonaut most likely.
    private const string IsDjangonauts =
        "coalesce((select max(crew_roles.role = 'djangonaut') from crew_roles where crew_roles.crew_id = check_ins.crew_id), 1)";

    internal const string SelectTeams =
        """
        select teams.team_id, teams.name, teams.removed_at is not null as is_removed, teams.tracker_url,
               (select count(*) from crew_roles where crew_roles.team_id = teams.team_id and crew_roles.role = 'djangonaut') as djangonauts
        from teams
        where teams.cohort_id = @cohortId
        order by 2 collate nocase, teams.team_id
        """;

    internal const string SelectParticipation =
        $"""
        select check_ins.team_id, check_ins.week, count(*) as total, sum(check_ins.is_quiet) as quiet,
               count(*) filter (where check_ins.pace = 'gentle') as gentle,
               count(*) filter (where check_ins.pace = 'good') as good,
               count(*) filter (where check_ins.pace = 'toomuch') as too_much
        from teams join check_ins using (team_id)
        where teams.cohort_id = @cohortId and {IsDjangonauts}
        group by check_ins.team_id, check_ins.week
        """;

    internal const string SelectStandups =
        """
        select record.team_id, record.week, record.took_place, record.attended
        from teams join standup_records record using (team_id)
        where teams.cohort_id = @cohortId
        """;

    internal const string SelectQuestions = """
        select questions.week, questions.state, questions.asked_at,
               (select min(answered_at) from answers where question_id = questions.question_id and not is_from_asker) as answered_at,
               (select count(*) from answers where question_id = questions.question_id and has_helped) as helped
        from questions
        where questions.cohort_id = @cohortId and questions.state <> 'withdrawn'
        """;

    internal const string SelectWinCounts = "select week, count(*) as total from wins where cohort_id = @cohortId group by week";

    internal const string SelectConfidence =
        """
        select week, value, count(*) as total from confidence_answers
        where cohort_id = @cohortId
        group by week, value
        """;

    internal const string SelectOneOnOnes =
        """
        select state, count(*) as total from one_on_ones
        where cohort_id = @cohortId
        group by state
        """;

    internal const string SelectTexts =
        """
        select check_ins.team_id,
               check_ins.worked_on || char(10) || check_ins.next_up || char(10) || check_ins.stuck || char(10) || check_ins.win as text
        from teams join check_ins using (team_id)
        where teams.cohort_id = @cohortId
        union all
        select team_id, text from questions where cohort_id = @cohortId and state <> 'withdrawn'
        union all
        select questions.team_id, answers.text from questions join answers using (question_id)
        where questions.cohort_id = @cohortId and questions.state <> 'withdrawn'
        union all
        select team_id, text from wins where cohort_id = @cohortId
        union all
        select check_ins.team_id, feedback_texts.text
        from teams join check_ins using (team_id) join feedback_texts using (check_in_id)
        where teams.cohort_id = @cohortId
        union all
        select (select min(crew_roles.team_id) from crew_roles where crew_roles.crew_id = member.crew_id), goals.text
        from crew_members as member join goals using (crew_id)
        where member.cohort_id = @cohortId
        """;

    internal const string SelectWins =
        """
        select wins.week, teams.name as team, member.display_name as name, wins.text
        from wins join teams using (team_id) join crew_members as member on member.crew_id = wins.crew_id
        where wins.cohort_id = @cohortId and wins.text <> ''
        order by wins.week, wins.win_id
        """;

    // In a cohort that was reopened after its text was deleted, the numbers are counted again.
    internal const string SelectSnapshot =
        "select report from cohort where cohort_id = @cohortId and report is not null and forgotten_at is not null";

    private const string UpdateSnapshot = "update cohort set report = @report where cohort_id = @cohortId and forgotten_at is null";

    /// <summary>Reads the numbers as of now, or the snapshot saved when the text was deleted.</summary>
    public CohortReport Read(Cohort cohort, Instant now) => database.ReadConsistently(connection =>
        connection.QueryFirstOrDefault<string>(SelectSnapshot, new { cohortId = cohort.CohortId }) is { } kept
            ? JsonSerializer.Deserialize(kept, ReportJson.Default.CohortReport)!
            : Count(connection, cohort, now));

    /// <summary>Lists the shared wins, ordered by week.</summary>
    public IReadOnlyList<SharedWin> ListWins(CohortId cohortId) =>
        database.Read(connection => connection.Query<SharedWin>(SelectWins, new { cohortId }).ToList());

    public void SaveSnapshot(WriteTransaction transaction, CohortId cohortId)
    {
        if (cohorts.Find(transaction, cohortId) is { } cohort)
        {
            // Not var: the queries' generator does not see a type that another generator makes.
            string report = JsonSerializer.Serialize(Count(transaction, cohort, cohort.End), ReportJson.Default.CohortReport);
            transaction.Execute(UpdateSnapshot, new { cohortId, report });
        }
    }

    private static CohortReport Count(DatabaseConnection connection, Cohort cohort, Instant now)
    {
        var parameters = new { cohortId = cohort.CohortId };
        var weeks = Math.Clamp(cohort.Calendar.WeekAt(Instant.Min(now, cohort.End)), 1, cohort.Weeks);
        return ReportCounter.Of(
            new ReportRows(
                connection.Query<ReportRows.Team>(SelectTeams, parameters).ToList(),
                connection.Query<ReportRows.CheckIns>(SelectParticipation, parameters).ToList(),
                connection.Query<ReportRows.Standup>(SelectStandups, parameters).ToList(),
                connection.Query<ReportRows.Question>(SelectQuestions, parameters).ToList(),
                connection.Query<ReportRows.WinCount>(SelectWinCounts, parameters).ToList(),
                connection.Query<ReportRows.Confidence>(SelectConfidence, parameters).ToList(),
                connection.Query<ReportRows.OneOnOne>(SelectOneOnOnes, parameters).ToList(),
                connection.Query<ReportRows.WrittenText>(SelectTexts, parameters).ToList()),
            weeks);
    }
}

/// <summary>A win that its author shared with everybody.</summary>
internal sealed record SharedWin
{
    public required int Week { get; init; }

    public required string Team { get; init; }

    public required string Name { get; init; }

    public required string Text { get; init; }
}
