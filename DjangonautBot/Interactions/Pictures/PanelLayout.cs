using System.Globalization;

namespace DjangonautBot.Interactions.Pictures;

/// <summary>Lays out one panel: its name, its legend, a scale, and a column for each label.</summary>
/// <param name="Highest">Greatest value of the scale.</param>
internal sealed record PanelLayout(
    ColumnPanel Panel, int Highest, float X, float Y, float Width, float Height, bool HasLegend, TextMeasure Text)
{
    private const float NameSize = 25;
    private const float NameHeight = 40;
    private const float LegendHeight = 38;
    private const float TextSize = 21;
    private const float NumberSize = 20;
    private const float ScaleWidth = 44;
    private const float LabelHeight = 34;
    private const float RoomForTotal = 26;
    private const float LowestPlot = 190;
    private const float LowestNarrowPlot = 176;
    private const float WidestColumn = 56;
    private const float ShareOfColumn = 0.72f;
    private const float Between = 2;
    private const float Beside = 8;
    private const float Above = 6;

    // A digit's base line lies so much of its size below its middle.
    private const float Middle = 0.36f;

    private float PlotLeft => X + ScaleWidth;

    private float PlotWidth => Width - ScaleWidth;

    private float PlotTop => Y + NameHeight + (NeedsLegend ? LegendHeight : 0) + RoomForTotal;

    private float PlotBottom => Y + Height - LabelHeight;

    // Also for one series of several: it says which one.
    private bool NeedsLegend => HasLegend && HasSeveral(Panel);

    private ChartScale Scale => ChartScale.For(Highest);

    /// <summary>Height with which all panels have room.</summary>
    public static float HeightOf(IEnumerable<ColumnPanel> panels, bool isNarrow, bool hasLegend) =>
        NameHeight + (hasLegend && panels.Any(HasSeveral) ? LegendHeight : 0) + RoomForTotal
        + (isNarrow ? LowestNarrowPlot : LowestPlot) + LabelHeight;

    public IEnumerable<Shape> Shapes() =>
    [
        Text.Fitting(X, Y + NameSize, Panel.Name, NameSize, Width),
        .. NeedsLegend ? Legend.Of(Panel.Used, X, Y + NameHeight, Width, Text) : [],
        .. Scale.Marks.SelectMany(Mark),
        .. Panel.Labels.SelectMany((_, place) => Column(place)),
    ];

    private IEnumerable<Shape> Mark(double mark)
    {
        var y = Level(mark);
        yield return new Shape.Rule(PlotLeft, y, PlotWidth, IsBase: mark == 0);
        yield return new Shape.Label(
            PlotLeft - Beside, y + (NumberSize * Middle), Number(mark), NumberSize, LabelAlign.End);
    }

    private IEnumerable<Shape> Column(int place)
    {
        var slot = PlotWidth / Panel.Labels.Count;
        var middle = PlotLeft + (slot * (place + 0.5f));
        if (OnTop(place) is { } text && Text.Width(text, NumberSize) + Between <= slot)
        {
            yield return new Shape.Label(middle, Level(Panel.Total(place) ?? 0) - Above, text, NumberSize, LabelAlign.Middle);
        }

        foreach (var shape in Segments(place, middle, Math.Min(WidestColumn, slot * ShareOfColumn)))
        {
            yield return shape;
        }

        if (place % LabelStep(slot) == 0)
        {
            yield return new Shape.Label(middle, PlotBottom + LabelHeight - Above, Panel.Labels[place], TextSize, LabelAlign.Middle);
        }
    }

    private IEnumerable<Shape> Segments(int place, float middle, float width)
    {
        var sum = 0;
        foreach (var series in Panel.Series)
        {
            if (series.Values[place] is not (> 0 and var value))
            {
                continue;
            }

            var bottom = Level(sum);
            sum += value;
            var top = Level(sum);
            yield return new Shape.Bar(middle - (width / 2), top, width, Math.Max(1, bottom - top - Between), series.Tone);
            var standsOnTop = Panel.HasTotals && value == Panel.Total(place);
            if (!standsOnTop && bottom - top >= NumberSize + Between && Text.Width(Number(value), NumberSize) + Beside <= width)
            {
                var line = ((top + bottom - Between) / 2) + (NumberSize * Middle);
                yield return new Shape.Label(middle, line, Number(value), NumberSize, LabelAlign.Middle, series.Tone);
            }
        }
    }

    private static bool HasSeveral(ColumnPanel panel) => panel.Series.Count > 1;

    private string? OnTop(int place) => Panel.Total(place) is not { } total ? "–" : Panel.HasTotals ? Number(total) : null;

    private int LabelStep(float slot) =>
        (int)Math.Ceiling((Panel.Labels.Max(label => Text.Width(label, TextSize)) + Beside) / slot);

    private float Level(double value) => PlotBottom - ((PlotBottom - PlotTop) * (float)(value / Scale.Top));

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
