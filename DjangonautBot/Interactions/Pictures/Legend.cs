namespace DjangonautBot.Interactions.Pictures;

/// <summary>Lays out a line with the name of each series beside a sample of its look.</summary>
internal static class Legend
{
    public const float TextSize = 21;

    private const float Sample = 26;
    private const float ToText = 8;
    private const float ToNext = 24;

    /// <param name="y">Upper edge of the samples.</param>
    public static IEnumerable<Shape> Of(IEnumerable<ColumnSeries> series, float x, float y, float room, TextMeasure text)
    {
        var all = series.ToList();
        var whole = all.Sum(one => Sample + ToText + text.Width(one.Name, TextSize) + ToNext) - ToNext;
        foreach (var one in all)
        {
            // Each has the same room if not all names fit.
            var own = whole > room ? (room / all.Count) - ToNext : room;
            var label = text.Fitting(x + Sample + ToText, y + TextSize, one.Name, TextSize, own - Sample - ToText);
            yield return new Shape.Bar(x, y, Sample, Sample, one.Tone);
            yield return label;
            x = whole > room ? x + own + ToNext : label.X + text.Width(label.Text, TextSize) + ToNext;
        }
    }
}
