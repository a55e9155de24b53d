namespace DjangonautBot.Features.Cohorts.Report.Page.Charts;

/// <summary>Numbers that are drawn alike.</summary>
/// <param name="Tone">The class that gives them their colour in both schemes.</param>
/// <param name="Values">One for each label of the chart.</param>
internal sealed record ChartSeries(string Name, string Tone, IReadOnlyList<int> Values);
