namespace DjangonautBot.Features.Cohorts.Report.Export;

/// <summary>A column of a table, and what it means.</summary>
internal sealed record ExportColumn(string Name, string Meaning);
