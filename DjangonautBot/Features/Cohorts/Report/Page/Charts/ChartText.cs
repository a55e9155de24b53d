namespace DjangonautBot.Features.Cohorts.Report.Page.Charts;

/// <summary>What a chart is called, and what can be seen in it, for whoever does not see it.</summary>
/// <param name="Id">Unique in its page.</param>
internal sealed record ChartText(string Id, string Title, string Description);
