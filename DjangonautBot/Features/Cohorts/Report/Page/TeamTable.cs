using System.Globalization;
using System.Xml.Linq;

namespace DjangonautBot.Features.Cohorts.Report.Page;

/// <summary>Creates a table of check-ins by team and week; a greater share of the team has a stronger colour.</summary>
internal static class TeamTable
{
    private const int Steps = 5;

    // More weeks are printed in small type, so that they fit on a sheet.
    private const int ManyWeeks = 16;

    public static XElement Of(CohortReport report) => Html.Element(
        "div",
        Html.Class("scroll"),
        new XAttribute("role", "region"),
        new XAttribute("aria-label", "Check-ins by team and week"),
        new XAttribute("tabindex", "0"),
        Html.Element(
            "table",
            Html.Class(report.Weeks.Count > ManyWeeks ? "teams many" : "teams"),
            Html.Element("caption", Html.Class("unseen"), "Check-ins by team and week"),
            Html.Element(
                "thead",
                Html.Element(
                    "tr",
                    Header("col", "Team"),
                    Header("col", "People"),
                    report.Weeks.Select(week => Header("col", $"{week.Week}", "Week ")))),
            Html.Element("tbody", report.Teams.Select(Row))));

    private static XElement Row(TeamReport team) => Html.Element(
        "tr",
        Header("row", Html.Text(team.Name)),
        Html.Element("td", Number(team.Djangonauts)),
        team.Weeks.Select(week => Html.Element("td", Tone(week.CheckIns, week.Djangonauts ?? team.Djangonauts), Number(week.CheckIns))));

    private static XAttribute? Tone(int checkIns, int djangonauts) => checkIns == 0
        ? null
        : Html.Class($"cell step-{(int)Math.Ceiling((double)Steps * checkIns / Math.Max(checkIns, djangonauts))}");

    private static XElement Header(string scope, string text, string? unseen = null) => Html.Element(
        "th", new XAttribute("scope", scope), unseen is null ? null : Html.Element("span", Html.Class("unseen"), unseen), text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
