using System.IO.Compression;
using System.Text;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Report.Export;

/// <summary>Writes a ZIP archive of a cohort's tables for organisers, with a file that explains every column.</summary>
internal static class CohortExport
{
    public const string ReadMe = "README.txt";

    public static byte[] Write(Cohort cohort, CohortReport report, IReadOnlyList<SharedWin> wins, Instant now)
    {
        var tables = ExportTables.Of(cohort, report, wins);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(ReadMe, Encoding.UTF8.GetBytes(Explain(cohort, tables, now)));
            foreach (var table in tables)
            {
                Add(table.FileName, Csv.Write([.. table.Columns.Select(column => column.Name)], table.Rows));
            }

            void Add(string name, byte[] content)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = now.ToDateTimeOffset();
                using var file = entry.Open();
                file.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static string Explain(Cohort cohort, IReadOnlyList<ExportTable> tables, Instant now)
    {
        var text = new StringBuilder(
            $"""
            {cohort.Name}
            {ReportWords.Days(cohort)}, {ReportWords.Progress(cohort, now)}. Counted on {ReportWords.Day(now.InZone(cohort.TimeZone).Date)}.

            The tables hold counts, and the wins that people shared with everybody. Nothing in them is about what one
            person did, felt or wrote, and they are not for comparing people or teams.

            Each table is a CSV file in UTF-8 with its mark, with a header, commas, quotation marks around each cell and
            lines as RFC 4180 has them. Days are written as 2026-03-02. Text that a spreadsheet could take for a formula has
            an apostrophe before it.

            """);
        foreach (var table in tables)
        {
            text.Append($"\n{table.FileName}\n  {table.About}\n");
            foreach (var column in table.Columns)
            {
                text.Append($"  - {column.Name}: {column.Meaning}\n");
            }
        }

        return text.ToString().ReplaceLineEndings("\r\n");
    }
}
