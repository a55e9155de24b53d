using System.Globalization;
using System.Xml.Linq;
using DjangonautBot.Features.Cohorts.Report.Charts;

namespace DjangonautBot.Features.Cohorts.Report.Page;

/// <summary>Creates a figure of a chart with its title, its legend, and the same numbers as a table.</summary>
internal static class ChartFigure
{
    public static XElement Of(ChartText text, IReadOnlyList<string> labels, IReadOnlyList<ChartSeries> series, XElement picture) =>
        Html.Element(
            "figure",
            Html.Element("figcaption", Html.Element("h3", text.Title)),
            series.Count > 1 ? Legend(series) : null,
            picture,
            Html.Element("details", Html.Element("summary", "The same as a table"), Table(text, labels, series)));

    private static XElement Legend(IReadOnlyList<ChartSeries> series) => Html.Element(
        "ul",
        Html.Class("legend"),
        series.Select(one => Html.Element("li", Html.Element("span", Html.Class($"swatch {one.Tone}")), $" {one.Name}")));

    private static XElement Table(ChartText text, IReadOnlyList<string> labels, IReadOnlyList<ChartSeries> series) => Html.Element(
        "table",
        Html.Element("caption", Html.Class("unseen"), text.Title),
        Html.Element("thead", Html.Element("tr", series.Select(one => Header("col", one.Name)).Prepend(Header("col", "Week")))),
        Html.Element(
            "tbody",
            labels.Select((label, place) => Html.Element(
                "tr",
                Header("row", label),
                series.Select(one => Html.Element("td", one.Values[place].ToString(CultureInfo.InvariantCulture)))))));

    private static XElement Header(string scope, string text) => Html.Element("th", new XAttribute("scope", scope), text);
}
