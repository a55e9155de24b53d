using System.Text.Json;
using Dapper;
using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>
/// Reads a cohort's numbers. Texts are searched for mentions of tickets and pull requests, and for nothing else; only wins, which
/// their authors shared with everybody, leave this class as text.
/// </summary>
internal sealed class ReportStore(Database database, ICohorts cohorts, IWeekCounts weekCounts) : IReports
{
    internal const string SelectTeams =
        """
        select teams.team_id, teams.name, teams.removed_at is not null as is_removed, teams.tracker_url
        from teams
        where teams.cohort_id = @cohortId
        order by 2 collate nocase, teams.team_id
        """;

    internal const string SelectStandups =
        """
        select record.team_id, record.week, record.took_place, record.attended + coalesce(gone.number, 0) as attended
        from teams join standup_records record using (team_id)
        left join unlinked_counts gone
          on gone.cohort_id = teams.cohort_id and gone.team_id = record.team_id and gone.week = record.week and gone.what = 'attended'
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
        union all
        select week, cast(substr(what, length('confidence_') + 1) as integer), number from unlinked_counts
        where cohort_id = @cohortId and what glob 'confidence_*'
        """;

    internal const string SelectOneOnOnes =
        """
        select state, count(*) as total from one_on_ones
        where cohort_id = @cohortId
        group by state
        """;

    internal const string SelectUnlinked =
        "select week, what, number from unlinked_counts where cohort_id = @cohortId and team_id = 0";

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

    // Without the time of its deletion, the cohort was opened again after its text was deleted.
    internal const string SelectSnapshot =
        "select report, forgotten_at is null as goes_on from cohort where cohort_id = @cohortId and report is not null";

    private const string UpdateSnapshot = "update cohort set report = @report where cohort_id = @cohortId and forgotten_at is null";

    /// <summary>Reads the numbers as of now, or the snapshot saved when the text was deleted.</summary>
    public CohortReport Read(Cohort cohort, Instant now) => database.ReadConsistently(connection => Read(connection, cohort, now));

    /// <summary>Lists the shared wins, ordered by week.</summary>
    public IReadOnlyList<SharedWin> ListWins(CohortId cohortId) =>
        database.Read(connection => connection.Query<SharedWin>(SelectWins, new { cohortId }).ToList());

    public void SaveSnapshot(WriteTransaction transaction, CohortId cohortId)
    {
        if (cohorts.Find(transaction, cohortId) is { } cohort)
        {
            // Not var: the queries' generator does not see a type that another generator makes.
            string report = JsonSerializer.Serialize(Read(transaction, cohort, cohort.End), ReportJson.Default.CohortReport);
            transaction.Execute(UpdateSnapshot, new { cohortId, report });
        }
    }

    private CohortReport Read(DatabaseConnection connection, Cohort cohort, Instant now)
    {
        var snapshot = connection.QueryFirstOrDefault<Snapshot>(SelectSnapshot, new { cohortId = cohort.CohortId });
        var kept = snapshot is null ? null : JsonSerializer.Deserialize(snapshot.Report, ReportJson.Default.CohortReport);
        return kept is not null && !snapshot!.GoesOn ? kept : Continue(kept, Count(connection, cohort, now));
    }

    // In a cohort that goes on after its text was deleted, everything is counted again except what was found in that text. A ticket that
    // people write of before and after counts twice, because it is not known any more which ones there were.
    private static CohortReport Continue(CohortReport? kept, CohortReport counted) => kept is null
        ? counted
        : counted with
        {
            Tickets = kept.Tickets + counted.Tickets,
            PullRequests = kept.PullRequests + counted.PullRequests,
        };

    private CohortReport Count(DatabaseConnection connection, Cohort cohort, Instant now)
    {
        var parameters = new { cohortId = cohort.CohortId };
        var weeks = Math.Clamp(cohort.Calendar.WeekAt(Instant.Min(now, cohort.End)), 1, cohort.Weeks);
        return ReportCounter.Of(
            new ReportRows(
                connection.Query<ReportRows.Team>(SelectTeams, parameters).ToList(),
                weekCounts.Read(connection, cohort, Instant.Min(now, cohort.End)),
                connection.Query<ReportRows.Standup>(SelectStandups, parameters).ToList(),
                connection.Query<ReportRows.Question>(SelectQuestions, parameters).ToList(),
                connection.Query<ReportRows.WinCount>(SelectWinCounts, parameters).ToList(),
                connection.Query<ReportRows.Confidence>(SelectConfidence, parameters).ToList(),
                connection.Query<ReportRows.OneOnOne>(SelectOneOnOnes, parameters).ToList(),
                connection.Query<ReportRows.WrittenText>(SelectTexts, parameters).ToList(),
                connection.Query<ReportRows.Unlinked>(SelectUnlinked, parameters).ToList()),
            weeks);
    }
}

/// <summary>The numbers of a cohort as they were when its text was deleted, in JSON.</summary>
internal sealed record Snapshot
{
    public required string Report { get; init; }

    /// <summary>Whether the cohort was opened again since.</summary>
    public required bool GoesOn { get; init; }
}

/// <summary>A win that its author shared with everybody.</summary>
internal sealed record SharedWin
{
    public required int Week { get; init; }

    public required string Team { get; init => field = ShownName.Of(value); }

    public required string Name { get; init => field = ShownName.Of(value); }

    public required string Text { get; init; }
}
