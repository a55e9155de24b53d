using DjangonautBot.Features.CheckIns;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Links;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>Counts the rows of a cohort.</summary>
internal static class ReportCounter
{
    private const int HighestConfidence = 5;

    /// <param name="weeks">Number of weeks to report. Questions and wins from before or after count in the first or the last one.</param>
    public static CohortReport Of(ReportRows rows, int weeks)
    {
        var teams = rows.Teams.Select(team => Team(team, rows, weeks)).Where(IsShown).ToList();
        var mentions = Mentions(rows);
        return new CohortReport(
            rows.Counted.Of(weeks).Djangonauts,
            teams,
            [.. Enumerable.Range(1, weeks).Select(week => Week(week, weeks, teams, rows))],
            Median([.. rows.Questions.Where(question => question.AnsweredAt is not null).Select(MinutesToAnswer)]),
            mentions.Count(mention => mention.Kind == TrackerMentionKind.Ticket),
            mentions.Count(mention => mention.Kind == TrackerMentionKind.PullRequest),
            new OneOnOneReport(OneOnOnes(rows, "offered"), OneOnOnes(rows, "held"), OneOnOnes(rows, "notneeded")),
            [.. Paces(rows, weeks).Where(distribution => distribution.IsShown)],
            [.. Confidence(rows).Where(distribution => distribution.IsShown)]);
    }

    private static TeamReport Team(ReportRows.Team team, ReportRows rows, int weeks)
    {
        var standups = rows.Standups.Where(row => row.TeamId == team.TeamId).ToDictionary(row => row.Week);
        var reports = Enumerable.Range(1, weeks).Select(Week).ToList();
        var djangonauts = team.IsRemoved ? reports.Max(week => week.Djangonauts) : reports[^1].Djangonauts;
        return new TeamReport(team.Name, djangonauts ?? 0, team.IsRemoved, reports);

        TeamWeekReport Week(int week)
        {
            var numbers = rows.Counted.Of(team.TeamId, week);
            var standup = standups.GetValueOrDefault(week);
            return new TeamWeekReport(
                week,
                numbers.CheckedIn,
                numbers.Quiet,
                standup?.TookPlace,
                standup is { TookPlace: true } ? standup.Attended : 0,
                numbers.Djangonauts);
        }
    }

    private static bool IsShown(TeamReport team) =>
        !team.IsRemoved || team.Weeks.Any(week => week.CheckIns > 0 || week.WasHeld is true);

    private static WeekReport Week(int week, int weeks, List<TeamReport> teams, ReportRows rows)
    {
        var ofTeams = teams.Select(team => team.Weeks[week - 1]).ToList();
        var numbers = rows.Counted.Of(week);
        var questions = rows.Questions.Where(question => Math.Clamp(question.Week, 1, weeks) == week).ToLookup(OutcomeOf);
        return new WeekReport(
            week,
            numbers.CheckedIn,
            numbers.Quiet,
            ofTeams.Count(team => team.WasHeld is true),
            ofTeams.Sum(team => team.Attended),
            questions["answered"].Count() + Unlinked("question_answered"),
            questions["answered"].Sum(question => question.Helped) + Unlinked("answer_that_helped"),
            questions["settled"].Count() + Unlinked("question_settled"),
            questions["open"].Count(),
            rows.Wins.Where(wins => Math.Clamp(wins.Week, 1, weeks) == week).Sum(wins => wins.Total) + Unlinked("win"),
            numbers.Djangonauts);

        int Unlinked(string what) =>
            rows.UnlinkedCounts.Where(count => count.What == what && Math.Clamp(count.Week, 1, weeks) == week).Sum(count => count.Number);
    }

    // A question that is settled may have been answered before; then it counts as answered.
    private static string OutcomeOf(ReportRows.Question question) => question.AnsweredAt is null ? question.State : "answered";

    private static long MinutesToAnswer(ReportRows.Question question) =>
        (long)(question.AnsweredAt!.Value - question.AskedAt).TotalMinutes;

    private static long? Median(List<long> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count switch
        {
            0 => null,
            var count when count % 2 == 1 => values[middle],
            _ => (values[middle - 1] + values[middle]) / 2,
        };
    }

    private static HashSet<(TrackerMentionKind Kind, string Url)> Mentions(ReportRows rows)
    {
        var trackers = rows.Teams.ToDictionary(team => team.TeamId, team => team.TrackerUrl);
        return
        [
            .. from text in rows.Texts
               from mention in Trackers.Find(text.Text, text.TeamId is { } teamId ? trackers.GetValueOrDefault(teamId) : null)
               select (mention.Kind, mention.Url),
        ];
    }

    private static int OneOnOnes(ReportRows rows, string state) =>
        rows.OneOnOnes.Where(row => row.State == state).Sum(row => row.Total)
        + rows.UnlinkedCounts.Where(count => count.What == $"one_on_one_{state}").Sum(count => count.Number);

    private static IEnumerable<Distribution> Paces(ReportRows rows, int weeks) =>
        Enumerable.Range(1, weeks).Select(week =>
            new Distribution(week, [.. Enum.GetValues<Pace>().Select(pace => rows.Counted.Of(week, pace))]));

    private static IEnumerable<Distribution> Confidence(ReportRows rows) =>
        from row in rows.Answers
        group row by row.Week into week
        orderby week.Key
        select new Distribution(
            week.Key,
            [.. Enumerable.Range(1, HighestConfidence).Select(value => week.Where(row => row.Value == value).Sum(row => row.Total))]);
}
