using System.Xml.Linq;

namespace DjangonautBot.Features.Cohorts.Report.Charts;

/// <summary>Draws a bar of the same length for each label, divided among the series in proportion to their values.</summary>
internal static class ShareChart
{
    private const double Width = 400;
    private const double Left = 72;
    private const double LineHeight = 28;
    private const double Gap = 10;
    private const double FontMiddle = 4;

    // Narrower parts have no room for a number.
    private const double NarrowestNumber = 14;

    public static XElement Draw(ChartText text, IReadOnlyList<string> labels, IReadOnlyList<ChartSeries> series) => Svg.Picture(
        text,
        Width,
        (labels.Count * (LineHeight + Gap)) + Gap,
        labels.SelectMany((label, place) => Line(label, place, series)));

    private static IEnumerable<XElement> Line(string label, int place, IReadOnlyList<ChartSeries> series)
    {
        var y = Gap + (place * (LineHeight + Gap));
        var baseline = y + (LineHeight / 2) + FontMiddle;
        yield return Svg.Label(Left - 8, baseline, label, "end");
        var total = series.Sum(one => Value(one, place));
        var x = Left;
        foreach (var one in series.Where(one => Value(one, place) > 0))
        {
            var width = (Width - Left) * Value(one, place) / total;
            yield return Svg.Box(x, y, width, LineHeight, one.Tone);
            if (width >= NarrowestNumber)
            {
                yield return Svg.Label(x + (width / 2), baseline, Svg.Number(Value(one, place)), $"middle on {one.Tone}");
            }

            x += width;
        }
    }

    private static long Value(ChartSeries series, int place) => Math.Max(0, series.Values.ElementAtOrDefault(place));
}
