using System.Globalization;
using System.Xml.Linq;
using DjangonautBot.Features.Cohorts.Report.Charts;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Features.Cohorts.Report.Charts;

/// <summary>For any numbers, all shapes of a chart lie within its picture.</summary>
internal sealed class ChartTests
{
    private static readonly ChartText Text = new("chart", "A chart", "What it shows.");

    [Rule]
    public void Columns_lie_within_their_picture(int[] first, int[] second) => Holds(ColumnChart.Draw, first, second);

    [Rule]
    public void Shares_lie_within_their_picture(int[] first, int[] second) => Holds(ShareChart.Draw, first, second);

    [Test]
    public void A_column_is_as_high_as_its_number()
    {
        var boxes = ColumnChart.Draw(Text, ["1", "2"], [new("All", "tone", [4, 2])]).Elements("rect").ToList();

        Assert.That(Number(boxes[0], "height"), Is.EqualTo(2 * Number(boxes[1], "height")).Within(0.01));
    }

    [Test]
    public void Series_stand_on_each_other()
    {
        var boxes = ColumnChart.Draw(Text, ["1"], [new("Below", "tone", [4]), new("Above", "tone", [2])]).Elements("rect").ToList();

        Assert.That(Number(boxes[1], "y") + Number(boxes[1], "height"), Is.EqualTo(Number(boxes[0], "y")).Within(0.02));
    }

    [Test]
    public void A_share_is_as_wide_as_its_part()
    {
        var boxes = ShareChart.Draw(Text, ["1"], [new("Few", "tone", [1]), new("Many", "tone", [3])]).Elements("rect").ToList();

        Assert.That(Number(boxes[1], "width"), Is.EqualTo(3 * Number(boxes[0], "width")).Within(0.02));
    }

    private static void Holds(
        Func<ChartText, IReadOnlyList<string>, IReadOnlyList<ChartSeries>, XElement> draw, int[] first, int[] second)
    {
        string[] labels = [.. first.Select(value => $"{value}")];
        var picture = XElement.Parse(draw(Text, labels, [new("First", "one", first), new("Second", "two", second)]).ToString());
        var frame = picture
            .Attribute("viewBox")!
            .Value.Split(' ')
            .Select(part => double.Parse(part, CultureInfo.InvariantCulture))
            .ToList();

        Assert.That(picture.ToString(), Does.Not.Contain("NaN").And.Not.Contain("∞").And.Not.Contain("Infinity"));
        foreach (var box in picture.Elements("rect"))
        {
            Assert.That(Number(box, "width"), Is.GreaterThanOrEqualTo(0));
            Assert.That(Number(box, "height"), Is.GreaterThanOrEqualTo(0));
            Assert.That(Number(box, "x"), Is.GreaterThanOrEqualTo(0));
            Assert.That(Number(box, "y"), Is.GreaterThanOrEqualTo(0));
            Assert.That(Number(box, "x") + Number(box, "width"), Is.LessThanOrEqualTo(frame[2] + 0.1));
            Assert.That(Number(box, "y") + Number(box, "height"), Is.LessThanOrEqualTo(frame[3] + 0.1));
        }
    }

    private static double Number(XElement shape, string name) => double.Parse(shape.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
