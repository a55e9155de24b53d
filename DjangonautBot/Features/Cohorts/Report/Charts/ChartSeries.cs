namespace DjangonautBot.Features.Cohorts.Report.Charts;

/// <summary>Series of values with a common colour.</summary>
/// <param name="Tone">CSS class that gives the series its colour in the light and the dark scheme.</param>
/// <param name="Values">One value for each label of the chart.</param>
internal sealed record ChartSeries(string Name, string Tone, IReadOnlyList<int> Values);
