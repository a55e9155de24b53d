using System.Globalization;
using DjangonautBot.Interactions.Pictures;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>Numbers of the pictures of a report: sums over all teams, which name neither people nor teams.</summary>
internal static class ReportPictures
{
    private static readonly Tone[] Paces = [Tone.Gentle, Tone.Main, Tone.Much];
    private static readonly Tone[] Steps = [Tone.Step1, Tone.Step2, Tone.Step3, Tone.Step4, Tone.Step5];

    /// <summary>Selects the numbers of the weeks, for Captains; null as long as there are none.</summary>
    public static Picture? Weeks(Cohort cohort, CohortReport report) =>
        Of("report-weeks.png", $"{cohort.Name} · by week", Labels(report), [CheckIns(report), .. Events(report)]);

    /// <summary>Selects people's answers about pace and confidence, for Captains; null without enough of them.</summary>
    public static Picture? Feelings(Cohort cohort, CohortReport report) => Of(
        "report-feelings.png",
        $"{cohort.Name} · how it felt by week",
        "only weeks with enough answers",
        [
            ByAnswer("Pace", report.Pace, [.. ReportWords.Paces.Select(DrawableText.Of)], Paces),
            ByAnswer("Confidence from 1 to 5", report.Confidence, ["1", "2", "3", "4", "5"], Steps),
        ]);

    /// <summary>Selects the numbers for the whole crew; null as long as nobody checked in.</summary>
    public static Picture? CheckIns(Cohort cohort, CohortReport report) =>
        Of("report-check-ins.png", $"{cohort.Name} · by week", Labels(report), [CheckIns(report)]);

    private static Picture? Of(string fileName, string title, string labels, IReadOnlyList<ColumnPanel> panels) =>
        panels.Where(panel => panel.Highest > 0).ToList() is { Count: > 0 } some ? new Picture(fileName, title, labels, some) : null;

    private static ColumnPanel CheckIns(CohortReport report) => ByWeek(
        "Check-ins",
        report,
        ("with words", Tone.Main, week => week.CheckIns - week.Quiet),
        ("quiet weeks", Tone.Soft, week => week.Quiet));

    private static IEnumerable<ColumnPanel> Events(CohortReport report) =>
    [
        ByWeek("People at stand-ups", report, ("people", Tone.Main, week => week.Attended)),
        ByWeek(
            "Questions",
            report,
            ("answered", Tone.Main, week => week.Answered),
            ("settled", Tone.Soft, week => week.Settled),
            ("waiting", Tone.Open, week => week.Waiting)),
        ByWeek("Wins", report, ("wins", Tone.Main, week => week.Wins)),
    ];

    private static ColumnPanel ByWeek(
        string name, CohortReport report, params (string Name, Tone Tone, Func<WeekReport, int> Number)[] series) => new(
        name,
        [.. report.Weeks.Select(week => Number(week.Week))],
        [.. series.Select(one => new ColumnSeries(one.Name, one.Tone, [.. report.Weeks.Select(week => (int?)one.Number(week))]))]);

    private static ColumnPanel ByAnswer(string name, IReadOnlyList<Distribution> weeks, IReadOnlyList<string> answers, Tone[] tones) => new(
        name,
        [.. weeks.Select(week => Number(week.Week))],
        [
            .. answers.Select((answer, place) =>
                new ColumnSeries(answer, tones[place], [.. weeks.Select(week => (int?)week.Answers[place])])),
        ],
        LabelsInWords: $"in weeks {string.Join(", ", weeks.Select(week => Number(week.Week)))}");

    private static string Labels(CohortReport report) => report.Weeks.Count == 1 ? "week 1" : $"weeks 1 to {report.Weeks.Count}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
