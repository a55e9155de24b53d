namespace DjangonautBot.Interactions.Pictures;

/// <summary>Axis of a chart: at most five round numbers, from 0 to a top that no value exceeds.</summary>
internal sealed record ChartScale(double Top, double Step)
{
    private const int MostSteps = 4;

    // Multiples by powers of ten give the steps that people count in: 1, 2, 5, 10, 20, 50, …
    private static readonly double[] RoundSteps = [1, 2, 5, 10];

    public IEnumerable<double> Marks => Enumerable.Range(0, (int)Math.Round(Top / Step) + 1).Select(mark => mark * Step);

    /// <param name="highest">Greatest value in the chart.</param>
    public static ChartScale For(long highest)
    {
        var smallest = Math.Max(1, (double)highest / MostSteps);
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(smallest)));
        var step = RoundSteps.Select(round => round * magnitude).First(round => round >= smallest);
        return new ChartScale(Math.Max(1, Math.Ceiling(highest / step)) * step, step);
    }
}
