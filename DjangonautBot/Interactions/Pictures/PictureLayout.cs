namespace DjangonautBot.Interactions.Pictures;

/// <summary>Shapes of a picture, from back to front, and its size in pixels.</summary>
internal sealed record PictureLayout(float Width, float Height, IReadOnlyList<Shape> Shapes)
{
    // Twice the size at which Discord shows a picture, so that it is sharp on any screen.
    private const float FullWidth = 1100;
    private const float Margin = 32;
    private const float Gap = 36;
    private const float TitleSize = 30;
    private const float TitleHeight = 56;
    private const float LegendHeight = 46;
    private const int MostInTwoColumns = 4;

    /// <summary>Lays a picture out.</summary>
    /// <param name="measure">Measures the width of a text in a size.</param>
    public static PictureLayout Of(Picture picture, Func<string, float, float> measure)
    {
        var columns = picture.Panels.Count switch
        {
            1 => 1,
            <= MostInTwoColumns => 2,
            _ => 3,
        };
        var text = new TextMeasure(measure);
        var shared = SharedLegend(picture);
        var top = Margin + TitleHeight + (shared.Count > 0 ? LegendHeight : 0);
        var width = (FullWidth - (2 * Margin) - ((columns - 1) * Gap)) / columns;
        var height = PanelLayout.HeightOf(picture.Panels, isNarrow: columns > 2, shared.Count == 0);
        var highest = picture.Panels.Max(panel => panel.Highest);
        var panels = picture.Panels.Select((panel, place) => new PanelLayout(
            panel,
            shared.Count > 0 ? highest : panel.Highest,
            Margin + ((place % columns) * (width + Gap)),
            top + ((place / columns) * (height + Gap)),
            width,
            height,
            HasLegend: shared.Count == 0,
            text));
        var rows = (picture.Panels.Count + columns - 1) / columns;
        return new PictureLayout(
            FullWidth,
            top + (rows * height) + ((rows - 1) * Gap) + Margin,
            [
                text.Fitting(Margin, Margin + TitleSize, picture.Title, TitleSize, FullWidth - (2 * Margin)),
                .. Legend.Of(shared, Margin, Margin + TitleHeight, FullWidth - (2 * Margin), text),
                .. panels.SelectMany(panel => panel.Shapes()),
            ]);
    }

    // One legend above all panels, and one scale, if they show the same series.
    private static List<ColumnSeries> SharedLegend(Picture picture)
    {
        var first = picture.Panels[0].Series;
        var isShared = picture.Panels.Count > 1
            && picture.Panels.All(panel => panel.Series.Select(LookOf).SequenceEqual(first.Select(LookOf)));
        return isShared
            ? [.. first.Where(series => picture.Panels.Any(panel => panel.Used.Any(used => LookOf(used) == LookOf(series))))]
            : [];
    }

    private static (string Name, Tone Tone) LookOf(ColumnSeries series) => (series.Name, series.Tone);
}
