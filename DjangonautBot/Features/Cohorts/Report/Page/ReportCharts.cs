using System.Xml.Linq;
using DjangonautBot.Features.Cohorts.Report.Charts;

namespace DjangonautBot.Features.Cohorts.Report.Page;

/// <summary>Draws the charts of a report, leaving out those without data or with too few answers.</summary>
internal static class ReportCharts
{
    private const string Main = "tone-main";
    private const string Soft = "tone-soft";
    private const string Rest = "tone-rest";

    private static readonly string[] Steps = ["step-1", "step-2", "step-3", "step-4", "step-5"];
    private static readonly string[] Moods = ["mood-gentle", "mood-good", "mood-much"];

    /// <summary>Draws the charts of the events of each week.</summary>
    public static IEnumerable<XElement> ByWeek(CohortReport report) =>
    [
        .. Columns(
            report,
            "check-ins",
            "Check-ins",
            new("With words", Main, [.. report.Weeks.Select(week => week.CheckIns - week.Quiet)]),
            new("Quiet weeks", Soft, [.. report.Weeks.Select(week => week.Quiet)])),
        .. Columns(
            report,
            "standups",
            "People at stand-ups",
            new ChartSeries("People", Main, [.. report.Weeks.Select(week => week.Attended)])),
        .. Columns(
            report,
            "questions",
            "Questions",
            new("Answered", Main, [.. report.Weeks.Select(week => week.Answered)]),
            new("Settled otherwise", Soft, [.. report.Weeks.Select(week => week.Settled)]),
            new("Waiting", Rest, [.. report.Weeks.Select(week => week.Waiting)])),
        .. Columns(report, "wins", "Wins", new ChartSeries("Wins", Main, [.. report.Weeks.Select(week => week.Wins)])),
    ];

    /// <summary>Draws the charts of people's answers about pace and confidence.</summary>
    public static IEnumerable<XElement> Feelings(CohortReport report) =>
    [
        .. Shares("pace", "How the weeks felt", report.Pace, ReportWords.Paces, Moods),
        .. Shares(
            "confidence",
            "“How confident do you feel contributing to Django?”",
            report.Confidence,
            ["1, not yet", "2", "3", "4", "5, very"],
            Steps),
    ];

    private static IEnumerable<XElement> Columns(CohortReport report, string id, string title, params ChartSeries[] series)
    {
        var used = series.Where(one => one.Values.Any(value => value > 0)).ToList();
        if (used.Count > 0)
        {
            var labels = report.Weeks.Select(week => $"{week.Week}").ToList();
            var text = new ChartText(id, $"{title} by week", Describe(title, report, used));
            yield return ChartFigure.Of(text, labels, used, ColumnChart.Draw(text, labels, used));
        }
    }

    private static IEnumerable<XElement> Shares(
        string id, string title, IReadOnlyList<Distribution> weeks, IReadOnlyList<string> names, string[] tones)
    {
        if (weeks.Count > 0)
        {
            var labels = weeks.Select(week => $"Week {week.Week}").ToList();
            var series = names
                .Select((name, answer) => new ChartSeries(name, tones[answer], [.. weeks.Select(week => week.Answers[answer])]))
                .ToList();
            var text = new ChartText(id, title, $"For each week, how many people gave which answer. {Answers(weeks)}");
            yield return ChartFigure.Of(text, labels, series, ShareChart.Draw(text, labels, series));
        }
    }

    private static string Describe(string title, CohortReport report, List<ChartSeries> series)
    {
        var totals = report.Weeks.Select((week, place) => (week.Week, Total: series.Sum(one => one.Values[place]))).ToList();
        var (most, fewest) = (totals.MaxBy(week => week.Total), totals.MinBy(week => week.Total));
        return $"{title} in weeks 1 to {totals.Count}: {totals.Sum(week => week.Total)} altogether, "
            + $"most in week {most.Week} with {most.Total}, fewest in week {fewest.Week} with {fewest.Total}.";
    }

    private static string Answers(IReadOnlyList<Distribution> weeks) =>
        string.Join(' ', weeks.Select(week => $"Week {week.Week}: {string.Join(", ", week.Answers)}."));
}
