using System.Globalization;

namespace DjangonautBot.Interactions.Pictures;

/// <summary>A column for each label, with several series stacked on each other.</summary>
/// <param name="Name">Name, which may have been typed.</param>
/// <param name="HasTotals">Whether the sum of a column stands above it.</param>
/// <param name="LabelsInWords">Labels in words, if they are not those of the whole picture.</param>
internal sealed record ColumnPanel(
    string Name, IReadOnlyList<string> Labels, IReadOnlyList<ColumnSeries> Series, bool HasTotals = true, string? LabelsInWords = null)
{
    /// <summary>Greatest sum of a column.</summary>
    public int Highest => Labels.Select((_, place) => Total(place) ?? 0).DefaultIfEmpty().Max();

    /// <summary>Series with a value above zero.</summary>
    public IEnumerable<ColumnSeries> Used => Series.Where(series => series.Values.Any(value => value > 0));

    /// <summary>Its numbers in words, without those still to come: <c>Mars: checked in 5, 6; quiet week 1, 0.</c></summary>
    public string InWords => Used.ToList() is { Count: > 0 } used
        ? $"{Heading}: {string.Join("; ", used.Select(series => $"{series.Name} {Numbers(series)}"))}."
        : $"{Heading}: nothing yet.";

    /// <summary>Sum of a column; null if it is still to come.</summary>
    public int? Total(int place) =>
        Series.Any(series => series.Values[place] is not null) ? Series.Sum(series => series.Values[place] ?? 0) : null;

    // Number of labels up to the last that is not still to come.
    private int Known => Labels.Select((_, place) => place + 1).LastOrDefault(count => Total(count - 1) is not null);

    private string Heading => LabelsInWords is null ? Name : $"{Name} {LabelsInWords}";

    private string Numbers(ColumnSeries series) =>
        string.Join(", ", series.Values.Take(Known).Select(value => value?.ToString(CultureInfo.InvariantCulture) ?? "–"));
}
