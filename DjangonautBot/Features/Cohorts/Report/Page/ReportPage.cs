using System.Globalization;
using System.Xml.Linq;
using DjangonautBot.Features.Outcomes;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Report.Page;

/// <summary>
/// Writes a report as a self-contained HTML page: with its charts, without scripts or external resources, and readable in light
/// and dark schemes, on paper and with a screen reader.
/// </summary>
internal static class ReportPage
{
    // Even if markup were injected into the page, it could load and run nothing.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private static readonly string Style = ReadStyle();

    public static string Write(Cohort cohort, CohortReport report, Instant now)
    {
        var title = $"{Html.Text(cohort.Name)} in numbers";
        return Html.Document(Html.Element(
            "html",
            new XAttribute("lang", "en"),
            Html.Element(
                "head",
                Html.Void("meta", new XAttribute("charset", "utf-8")),
                Meta("viewport", "width=device-width, initial-scale=1"),
                Meta("color-scheme", "light dark"),
                Html.Void("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", Policy)),
                Html.Element("title", title),
                Html.Element("style", $"\n{Style}")),
            Html.Element(
                "body",
                Header(cohort, title, now),
                Html.Element("main", Glance(report), Weeks(report), Teams(report), Feelings(report), Since(report)),
                Footer())));
    }

    private static XElement Header(Cohort cohort, string title, Instant now) =>
        Html.Element(
            "header",
            Html.Element("h1", title),
            Html.Element(
                "p",
                $"{ReportWords.Days(cohort)} · {ReportWords.Progress(cohort, now)} · counted on "
                    + $"{ReportWords.Day(now.InZone(cohort.TimeZone).Date)}"),
            cohort.Goal is null ? null : Html.Element("p", Html.Class("goal"), $"Our goal: {Html.Text(cohort.Goal)}"));

    private static XElement Glance(CohortReport report) => Section(
        "At a glance",
        Html.Element("dl", Html.Class("tiles"), Tiles(report).Select(tile => Html.Element(
            "div",
            Html.Element("dt", tile.Name),
            Html.Element("dd", Html.Class("number"), tile.Number),
            tile.More.Length > 0 ? Html.Element("dd", Html.Class("more"), tile.More) : null))));

    private static IEnumerable<(string Name, string Number, string More)> Tiles(CohortReport report)
    {
        yield return ("Djangonauts", Number(report.Djangonauts), "");
        yield return ("Check-ins", Number(report.CheckIns), report.Quiet > 0 ? $"{report.Quiet} of them quiet weeks" : "");
        yield return (
            "Stand-ups held",
            Number(report.Standups),
            report.Attendances.Count > 0 ? ReportWords.Attendance(report) : "");
        yield return (
            "Questions asked",
            Number(report.Asked),
            report.Asked > 0 ? $"{report.Answered} of them answered{ReportWords.Helped(report.Helped)}" : "");
        if (report.MedianMinutesToAnswer is { } minutes)
        {
            yield return ("Half of the answers came within", ReportWords.Duration(minutes), "");
        }

        yield return ("Wins shared", Number(report.Wins), "");
        yield return ("Tickets talked about", Number(report.Tickets), "");
        yield return ("Pull requests talked about", Number(report.PullRequests), "");
        yield return ("1:1s held", Number(report.OneOnOnes.Held), Talks(report.OneOnOnes));
    }

    private static string Talks(OneOnOneReport talks) => string.Join(
        ", ",
        new[] { (talks.NotNeeded, "not needed"), (talks.Offered, "offered") }
            .Where(state => state.Item1 > 0)
            .Select(state => $"{state.Item1} {state.Item2}"));

    private static XElement Weeks(CohortReport report) => Section("Week by week", Charts(
        ReportCharts.ByWeek(report), "There is nothing to draw yet. It comes with the first check-in."));

    private static XElement Teams(CohortReport report) => report.Teams.Count > 0
        ? Section("Teams", Note("How many Djangonauts of each team checked in, quiet weeks included."), TeamTable.Of(report))
        : Section("Teams", Html.Element("p", "There is no team yet."));

    private static XElement Feelings(CohortReport report) => Section(
        "How it felt",
        Note($"Only weeks with {Distribution.FewestAnswers} answers or more are shown, so that nobody can be recognised."),
        Charts(ReportCharts.Feelings(report), "No week has as many answers yet."));

    private static XElement? Since(CohortReport report) => report.Outcomes is { } outcomes
        ? Section(
            "After landing",
            [
                Note($"Djangonauts who said yes were asked later. Answers are shown from {CohortOutcomes.FewestAnswers} on."),
                .. outcomes.Describe().SelectMany(followUp =>
                    followUp.Lines.Select(line => Html.Element("p", line)).Prepend(Html.Element("h3", followUp.Name))),
            ])
        : null;

    private static XElement Charts(IEnumerable<XElement> figures, string otherwise) => figures.ToList() is { Count: > 0 } some
        ? Html.Element("div", Html.Class("charts"), some)
        : Html.Element("p", otherwise);

    private static XElement Footer() =>
        Html.Element(
            "footer",
            Html.Element("h2", "How it is counted"),
            Html.Element(
                "p",
                "Check-ins are those of Djangonauts; a quiet week is worth as much as any other. Stand-ups count where somebody noted "
                + "that they were held. "
                    + "A question counts in the week in which it was asked, and one that was withdrawn does not. Tickets and pull "
                    + "requests are different ones of which people wrote. "
                    + "There are no names in this report, and nothing in it is for comparing people or teams: slow and fast are "
                    + "both fine."));

    private static XElement Note(string text) => Html.Element("p", Html.Class("note"), text);

    private static XElement Section(string title, params XElement[] content)
    {
        var id = title.ToLowerInvariant().Replace(' ', '-');
        return Html.Element("section", new XAttribute("aria-labelledby", id), Html.Element("h2", Html.Id(id), title), content);
    }

    private static XElement Meta(string name, string content) =>
        Html.Void("meta", new XAttribute("name", name), new XAttribute("content", content));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ReadStyle()
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("Report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
