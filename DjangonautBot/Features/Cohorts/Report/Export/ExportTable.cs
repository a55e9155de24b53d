namespace DjangonautBot.Features.Cohorts.Report.Export;

/// <summary>A table for organisers, with the words that explain it.</summary>
internal sealed record ExportTable(
    string FileName, string About, IReadOnlyList<ExportColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
