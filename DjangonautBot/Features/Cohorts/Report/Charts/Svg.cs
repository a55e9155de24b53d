using System.Globalization;
using System.Xml.Linq;

namespace DjangonautBot.Features.Cohorts.Report.Charts;

/// <summary>Shapes of the charts. Their colours come from the style sheet of the page.</summary>
internal static class Svg
{
    /// <summary>Creates an image with a title and a description for screen readers.</summary>
    public static XElement Picture(ChartText text, double width, double height, IEnumerable<XElement> shapes) => new(
        "svg",
        new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"),
        new XAttribute("role", "img"),
        new XAttribute("aria-labelledby", $"{text.Id}-title {text.Id}-desc"),
        new XElement("title", new XAttribute("id", $"{text.Id}-title"), text.Title),
        new XElement("desc", new XAttribute("id", $"{text.Id}-desc"), text.Description),
        shapes);

    public static XElement Box(double x, double y, double width, double height, string tone) => new(
        "rect",
        new XAttribute("class", tone),
        new XAttribute("x", Number(x)),
        new XAttribute("y", Number(y)),
        new XAttribute("width", Number(width)),
        new XAttribute("height", Number(height)));

    public static XElement Rule(double x1, double x2, double y) => new(
        "line",
        new XAttribute("x1", Number(x1)),
        new XAttribute("x2", Number(x2)),
        new XAttribute("y1", Number(y)),
        new XAttribute("y2", Number(y)));

    /// <summary>Creates a text.</summary>
    /// <param name="classes">CSS classes, among them <c>start</c>, <c>middle</c> or <c>end</c> for the alignment.</param>
    public static XElement Label(double x, double y, string text, string classes) => new(
        "text", new XAttribute("class", classes), new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), text);

    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>Title of a chart, and its description for people who do not see it.</summary>
/// <param name="Id">Id that is unique in the page.</param>
internal sealed record ChartText(string Id, string Title, string Description);
