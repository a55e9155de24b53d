using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Pictures;
using DjangonautBot.Interactions.Text;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>Texts of <c>/cohort report</c> and <c>/cohort export</c>.</summary>
internal static class ReportMessages
{
    private const int BarLength = 10;

    private const string HtmlType = "text/html; charset=utf-8";
    private const string ZipType = "application/zip";

    public static string BeginsWithWeekOne(Cohort cohort) =>
        $"🌱 The numbers of *{Markdown.Escape(cohort.Name)}* begin with week 1, {Dates.Begins(cohort.Calendar, 1)}. Please "
            + "come back then.";

    /// <summary>Creates the report for Captains: all numbers, with pictures, and with the page as a file.</summary>
    /// <param name="draw">Draws a picture; null where that is not possible.</param>
    public static OutgoingMessage Report(
        Cohort cohort, CohortReport report, string page, Instant now, Func<Picture?, DrawnPicture?> draw)
    {
        var (weeks, feelings) = (draw(ReportPictures.Weeks(cohort, report)), draw(ReportPictures.Feelings(cohort, report)));
        return new Card(
            CardColor.Purple,
            [
                .. InNumbers(cohort, report, now),
                weeks,
                .. ForCaptains(report),
                feelings,
                $"-# No names, no order of people. Pace and confidence are shown from {Distribution.FewestAnswers} answers on. "
                    + "The charts are in the file: save it and open it in your browser; it prints well, too.",
            ]).ToMessage(
            [
                new FileAttachment($"report-{Stamp(cohort)}.html", Encoding.UTF8.GetBytes(page), HtmlType),
                .. new[] { weeks, feelings }.OfType<DrawnPicture>().Select(picture => picture.File),
            ]);
    }

    /// <summary>Creates the report for the whole crew: the numbers of the cohort as a whole.</summary>
    public static OutgoingMessage Weeks(Cohort cohort, CohortReport report, Instant now, DrawnPicture? picture) =>
        new Card(CardColor.Purple, [.. InNumbers(cohort, report, now), picture]).ToMessage(picture is null ? [] : [picture.File]);

    public static OutgoingMessage Export(Cohort cohort, ReadOnlyMemory<byte> archive) => new(
        AllowedMentions.None,
        $"""
        📦 **The tables of {Markdown.Escape(cohort.Name)}**, for organisers. `README.txt` in the archive says what each column means.
        They hold counts, and the wins that people shared; nothing about what one person did or wrote.
        """,
        Files: [new FileAttachment($"export-{Stamp(cohort)}.zip", archive, ZipType)]);

    private static IEnumerable<CardPart> InNumbers(Cohort cohort, CohortReport report, Instant now) =>
    [
        $"### 📊 {Markdown.Escape(cohort.Name)} in numbers\n{Capital(ReportWords.Progress(cohort, now))} · {Crew(report)}",
        FittingText.Items(null, [.. report.Weeks.Select(week => Week(week, week.Djangonauts ?? report.Djangonauts))], "\n"),
        string.Join('\n', Together(report)),
    ];

    private static string Crew(CohortReport report) =>
        $"{Numbers.Of(report.Djangonauts, "Djangonaut")} in {Numbers.Of(report.Teams.Count(team => !team.IsRemoved), "team")}";

    private static string Week(WeekReport week, int djangonauts)
    {
        var whole = Math.Max(week.CheckIns, djangonauts);
        var part = whole == 0 ? 0 : (int)Math.Round((double)BarLength * week.CheckIns / whole);
        return $"{ProgressBar.Of(part, BarLength)} week {week.Week}: **{week.CheckIns}**{ReportWords.Quiet(week.Quiet)}";
    }

    private static IEnumerable<string> Together(CohortReport report)
    {
        yield return $"**🌱 Check-ins** {report.CheckIns}{ReportWords.Quiet(report.Quiet)}";
        yield return $"**🛰️ Stand-ups** {Standups(report)}";
        yield return $"**🙋 Questions** {Questions(report)}";
        yield return $"**🎉 Wins** {report.Wins} shared";
        yield return $"**🎫 Talked about** {Numbers.Of(report.Tickets, "ticket")}, {Numbers.Of(report.PullRequests, "pull request")}";
    }

    private static IEnumerable<CardPart> ForCaptains(CohortReport report)
    {
        yield return report.OneOnOnes is { Total: > 0 } talks
            ? $"**☕ 1:1s** {talks.Held} held, {talks.NotNeeded} not needed, {talks.Offered} offered"
            : "**☕ 1:1s** none noted yet";
        if (report.Pace.Count > 0)
        {
            yield return Weeks("How the weeks felt", report.Pace, ["🐢", "🚀", "🔥"]);
        }

        if (report.Confidence.Count > 0)
        {
            yield return Weeks("Confidence in contributing, from 1 to 5", report.Confidence, ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣"]);
        }

        foreach (var (name, lines) in report.Outcomes?.Describe() ?? [])
        {
            yield return FittingText.Lines($"**✨ {name}**\n{string.Join('\n', lines)}");
        }
    }

    private static string Standups(CohortReport report) => report switch
    {
        { Standups: 0 } => "none noted yet",
        { Attendances: [] } => $"{report.Standups} held",
        _ => $"{report.Standups} held, {ReportWords.Attendance(report)}",
    };

    private static string Questions(CohortReport report)
    {
        var count = $"{report.Asked} asked, {report.Answered} answered";
        var median = report.MedianMinutesToAnswer is { } minutes ? $", half of these within {ReportWords.Duration(minutes)}" : "";
        return $"{count}{median}{ReportWords.Helped(report.Helped)}";
    }

    private static FittingText Weeks(string name, IReadOnlyList<Distribution> weeks, string[] signs) => FittingText.Items(
        $"**{name}**",
        [
            .. weeks.Select(week =>
                $"Week {week.Week}: {string.Join(" · ", signs.Zip(week.Answers, (sign, answers) => $"{sign} {answers}"))}"),
        ],
        "\n");

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Stamp(Cohort cohort) => LocalDatePattern.Iso.Format(cohort.Calendar.Monday(1));
}
