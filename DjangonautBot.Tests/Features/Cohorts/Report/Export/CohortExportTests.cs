using System.IO.Compression;
using System.Text;
using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Features.Cohorts.Report.Export;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Features.Cohorts.Report.Export;

internal sealed class CohortExportTests
{
    private static readonly SharedWin Win = new() { Week = 2, Team = "Pluto", Name = "Ada", Text = "Merged!" };

    [Test]
    public void The_explanation_reads_as_approved() =>
        Approved.Verify("ExportReadMe", Files(SomeReport.Small)[CohortExport.ReadMe].ReplaceLineEndings("\n"));

    [Test]
    public void Every_column_of_every_table_is_explained()
    {
        var files = Files(SomeReport.Small);

        Assert.Multiple(() =>
        {
            foreach (var (name, text) in files.Where(file => file.Key != CohortExport.ReadMe))
            {
                var explained = files[CohortExport.ReadMe].Split($"\r\n{name}\r\n")[1].Split("\r\n\r\n")[0];
                Assert.That(
                    Cells(text)[0],
                    Has.All.Matches<string>(column => explained.Contains($"- {column}: ", StringComparison.Ordinal)),
                    name);
            }
        });
    }

    [TestCase("weeks.csv", "1,2026-03-02,2026-03-08")]
    [TestCase("teams.csv", "Mars,6,no")]
    [TestCase("participation.csv", "Mars,1,6,6,1")]
    [TestCase("standups.csv", "Mars,1,yes,7")]
    [TestCase("questions.csv", "1,4,3,2,1,0")]
    [TestCase("wins.csv", "2,Pluto,Ada,Merged!")]
    [TestCase("one_on_ones.csv", "offered,2")]
    [TestCase("pace.csv", "1,2,5,1")]
    [TestCase("confidence.csv", "1,4,3,2,1,0")]
    [TestCase("totals.csv", "djangonauts,12")]
    public void A_table_has_its_numbers(string name, string firstRow) =>
        Assert.That(Files(SomeReport.Small)[name].Split("\r\n")[1].Replace("\"", "", StringComparison.Ordinal), Is.EqualTo(firstRow));

    [Test]
    public void A_stand_up_of_which_nobody_noted_anything_is_not_among_them() =>
        Assert.That(Cells(Files(SomeReport.Small)["standups.csv"]).Skip(1).Select(row => row[1]), Is.EqualTo(["1", "2", "1", "2", "3"]));

    [Rule]
    public void Whatever_people_shared_comes_back_as_it_was_and_is_no_formula(WrittenText text, WrittenText name)
    {
        var cells = Cells(Files(SomeReport.Small, Win with { Text = text.Text, Name = name.Text })["wins.csv"])[1];

        Assert.That(new[] { cells[3], cells[2] }, Is.EqualTo(new[] { Harmless(text.Text), Harmless(ShownName.Of(name.Text)) }));
        Assert.That(cells, Has.None.Matches<string>(cell => cell is { Length: > 0 } && "=+-@".Contains(cell[0], StringComparison.Ordinal)));
    }

    [Test]
    public void The_greatest_cohort_has_an_archive_that_Discord_takes() =>
        Assert.That(
            CohortExport.Write(
                SomeReport.GreatestCohort,
                SomeReport.Greatest,
                [.. Enumerable.Repeat(Win with { Text = new string('x', 2000) }, 10_000)],
                SomeReport.AfterLanding),
            Has.Length.LessThan(10 * 1024 * 1024));

    private static string Harmless(string text) =>
        VisibleText.Of(text) is { Length: > 0 } visible && "=+-@\t\n＝＋－＠".Contains(visible[0], StringComparison.Ordinal)
            ? $"'{visible}"
            : VisibleText.Of(text);

    private static Dictionary<string, string> Files(CohortReport report, SharedWin? win = null)
    {
        var archive = CohortExport.Write(SomeReport.Cohort, report, [win ?? Win], SomeReport.AfterLanding);
        using var zip = new ZipArchive(new MemoryStream(archive));
        return zip.Entries.ToDictionary(entry => entry.FullName, Read);
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(
            entry.Open(),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return reader.ReadToEnd();
    }

    // As RFC 4180 has it: commas, lines that end in CR LF, quotation marks doubled within quotation marks.
    private static List<List<string>> Cells(string csv)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            switch (csv[i])
            {
                case '"' when quoted && i + 1 < csv.Length && csv[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    rows[^1].Add(Take());
                    break;
                case '\r' when !quoted:
                    break;
                case '\n' when !quoted:
                    rows[^1].Add(Take());
                    rows.Add([]);
                    break;
                default:
                    cell.Append(csv[i]);
                    break;
            }
        }

        return rows[..^1];

        string Take()
        {
            var text = cell.ToString();
            cell.Clear();
            return text;
        }
    }
}
