using System.Globalization;
using System.Text;

namespace DjangonautBot.Bench;

/// <summary>The figures of all rounds, in a Markdown table. Each cell is minimum · median · maximum.</summary>
internal static class Table
{
    /// <param name="contestants">Names; the first is compared to each of the others, round by round.</param>
    /// <param name="rounds">In each round the figures of each contestant, in the same order.</param>
    public static string Write(IReadOnlyList<string> contestants, IReadOnlyList<IReadOnlyDictionary<Figure, double>[]> rounds)
    {
        var table = new StringBuilder();
        AppendRow(table, ["figure", .. contestants, .. contestants.Skip(1).Select(name => $"ratio to {name}")]);
        AppendRow(table, ["---", .. Enumerable.Repeat("---:", 2 * contestants.Count - 1)]);
        foreach (var figure in Figure.All)
        {
            var values = contestants.Select((_, index) => Spread(rounds.Select(round => round[index][figure]), figure.Write));
            var ratios = contestants.Skip(1).Select((_, index) =>
                Spread(rounds.Select(round => round[0][figure] / round[index + 1][figure]), Ratio));
            AppendRow(table, [figure.Name, .. values, .. ratios]);
        }

        return table.ToString();
    }

    private static string Spread(IEnumerable<double> values, Func<double, string> write)
    {
        var sorted = values.Order().ToList();
        var median = (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        return $"{write(sorted[0])} · {write(median)} · {write(sorted[^1])}";
    }

    private static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static void AppendRow(StringBuilder table, IEnumerable<string> cells) => table.AppendLine($"| {string.Join(" | ", cells)} |");
}
