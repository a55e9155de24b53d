using System.Xml.Linq;
using DjangonautBot.Interactions.Pictures;

namespace DjangonautBot.Features.Cohorts.Report.Charts;

/// <summary>Draws a column for each label, with several series stacked on each other.</summary>
internal static class ColumnChart
{
    private const double Width = 400;
    private const double Height = 210;
    private const double Left = 32;
    private const double Right = 4;
    private const double Top = 20;
    private const double Bottom = 26;
    private const double PlotHeight = Height - Top - Bottom;
    private const double WidestColumn = 40;
    private const double ShareOfColumn = 0.68;

    // More would overlap.
    private const int MostLabels = 13;
    private const int MostNumbers = 16;

    public static XElement Draw(ChartText text, IReadOnlyList<string> labels, IReadOnlyList<ChartSeries> series)
    {
        var totals = labels.Select((_, place) => series.Sum(one => Value(one, place))).ToList();
        var scale = ChartScale.For(totals.DefaultIfEmpty().Max());
        return Svg.Picture(
            text,
            Width,
            Height,
            [
                .. scale.Marks.SelectMany(mark => Mark(mark, scale)),
                .. labels.SelectMany((label, place) => Column(label, place, labels.Count, series, scale)),
            ]);
    }

    private static IEnumerable<XElement> Mark(double mark, ChartScale scale)
    {
        var y = Y(mark, scale);
        yield return Svg.Rule(Left, Width - Right, y);
        yield return Svg.Label(Left - 6, y + 4, Svg.Number(mark), "end");
    }

    private static IEnumerable<XElement> Column(
        string label, int place, int count, IReadOnlyList<ChartSeries> series, ChartScale scale)
    {
        var slot = (Width - Left - Right) / count;
        var width = Math.Min(WidestColumn, slot * ShareOfColumn);
        var middle = Left + (slot * (place + 0.5));
        long sum = 0;
        foreach (var one in series.Where(one => Value(one, place) > 0))
        {
            var bottom = Y(sum, scale);
            sum += Value(one, place);
            yield return Svg.Box(middle - (width / 2), Y(sum, scale), width, bottom - Y(sum, scale), one.Tone);
        }

        if (count <= MostNumbers && sum > 0)
        {
            yield return Svg.Label(middle, Y(sum, scale) - 5, Svg.Number(sum), "middle strong");
        }

        if (place % (((count - 1) / MostLabels) + 1) == 0)
        {
            yield return Svg.Label(middle, Height - 8, label, "middle");
        }
    }

    private static long Value(ChartSeries series, int place) => Math.Max(0, series.Values.ElementAtOrDefault(place));

    private static double Y(double value, ChartScale scale) => Top + (PlotHeight * (1 - (value / scale.Top)));
}
