using DjangonautBot.Features.Crew.Import.Reading;

namespace DjangonautBot.Tests.Features.Crew.Import.Reading;

/// <summary>Columns, separators and quotes of a file.</summary>
internal sealed class SheetTests
{
    [TestCase("team,role,name\nMars,Navigator,\"Zoë, the first\"")]
    [TestCase("team;role;name\r\nMars;Navigator;Zoë, the first\r\n")]
    [TestCase("team\trole\tname\nMars\tNavigator\tZoë, the first")]
    [TestCase("team|role|name\nMars|Navigator|Zoë, the first")]
    [TestCase("sep=;\nteam;role;name\nMars;Navigator;Zoë, the first")]
    [TestCase("\"sep=;\"\r\nteam;role;name\r\nMars;Navigator;Zoë, the first")]
    [TestCase("sep=;\rteam;role;name\rMars;Navigator;Zoë, the first")]
    [TestCase("SEP=\t\nteam\trole\tname\nMars\tNavigator\tZoë, the first")]
    public void The_separator_is_found_or_obeyed(string text) =>
        Assert.That(Cells(Read(text)), Is.EqualTo([(2, "Mars", "Navigator", "Zoë, the first")]));

    [Test]
    public void A_named_separator_is_obeyed_where_another_would_fit() =>
        Assert.That(Problem("sep=;\nteam,role,name\nMars,Navigator,Zoë"), Does.StartWith("The first row needs the columns"));

    [TestCase("NAME,Role,Team\nZoë,Navigator,Mars")]
    [TestCase("Notes,Team name, role ,Display Name\nx,Mars,Navigator,Zoë")]
    public void Columns_are_found_in_any_order_and_case(string text) =>
        Assert.That(Cells(Read(text)), Is.EqualTo([(2, "Mars", "Navigator", "Zoë")]));

    [TestCase("discord id")]
    [TestCase("Discord_ID")]
    [TestCase("Discord ID (or a mention)")]
    [TestCase("mention")]
    [TestCase("id")]
    public void The_ids_have_many_names(string header) =>
        Assert.That(Cell(Read($"team,role,{header}\nMars,Navigator,123"), ImportColumn.DiscordId), Is.EqualTo("123"));

    [Test]
    public void A_number_of_the_spreadsheets_own_is_no_Discord_id() =>
        Assert.That(Cell(Read("id,team,role,discord id\n1,Mars,Navigator,123"), ImportColumn.DiscordId), Is.EqualTo("123"));

    [TestCase("team,role,name,Name\nMars,Navigator,A,B", "Two columns are called “name”")]
    [TestCase("team,role,name,notes,notes\nMars,Navigator,A,,", "Two columns are called “notes”")]
    [TestCase("team,role,discord id,mention\nMars,Navigator,1,2", "“discord id” and “mention” mean the same to me.")]
    [TestCase("team,role\nMars,Navigator", "The first row needs the columns")]
    [TestCase("Hello", "The first row needs the columns")]
    public void Columns_that_leave_a_doubt_are_refused(string text, string words) => Assert.That(Problem(text), Does.StartWith(words));

    [Test]
    public void Rows_are_numbered_as_the_spreadsheet_does() =>
        Assert.That(
            Read("team,role,name\n\n,,\nMars,Navigator,\"Zoë\nLines\"\nMars,Djangonaut,Ada").Rows.Select(row => row.Number),
            Is.EqualTo([4, 5]));

    [TestCase(200, true)]
    [TestCase(201, false)]
    public void Two_hundred_rows_are_taken_however_many_are_empty(int rows, bool areTaken)
    {
        var text = $"team,role,name\n{string.Concat(Enumerable.Repeat("Mars,Navigator,Zoë\n,,\n\n", rows))}";

        Assert.That(Sheet.TryRead(text, out var sheet, out var problem), Is.EqualTo(areTaken));
        Assert.That(sheet?.Rows.Count, areTaken ? Is.EqualTo(rows) : Is.Null);
        Assert.That(problem, areTaken ? Is.Null : Is.EqualTo(ReadingMessages.TooManyRows));
    }

    [Test]
    public void A_row_may_end_before_its_last_columns() =>
        Assert.That(Cell(Read("team,role,name,day\nMars,Navigator,Zoë"), ImportColumn.Day), Is.Empty);

    [Test]
    public void A_file_that_breaks_off_says_where() =>
        Assert.That(
            Problem("team,role,name\nMars,Navigator,Zoë\nMars,Djangonaut,\"Ada\n"), Does.StartWith("The file breaks off in row 3:"));

    [Test]
    public void Quotation_marks_inside_a_cell_stay() =>
        Assert.That(Cell(Read("team,role,discord id\nMars,Navigator,=\"123\""), ImportColumn.DiscordId), Is.EqualTo("=\"123\""));

    private static Sheet Read(string text)
    {
        Assert.That(Sheet.TryRead(text, out var sheet, out var problem), Is.True, problem);
        return sheet!;
    }

    private static string Problem(string text)
    {
        Assert.That(Sheet.TryRead(text, out _, out var problem), Is.False);
        return problem!;
    }

    private static string Cell(Sheet sheet, ImportColumn column) => sheet.Header.Cell(sheet.Rows.Single(), column);

    private static IEnumerable<(int, string, string, string)> Cells(Sheet sheet) => sheet.Rows.Select(row => (
        row.Number,
        sheet.Header.Cell(row, ImportColumn.Team),
        sheet.Header.Cell(row, ImportColumn.Role),
        sheet.Header.Cell(row, ImportColumn.Name)));
}
