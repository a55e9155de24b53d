using System.Text;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class CsvTests
{
    [Test]
    public void A_table_has_a_header_and_ends_each_line_as_the_standard_wants_it() =>
        Assert.That(Write(["name", "week"], ["Ada", "3"], ["Bilal", ""]), Is.EqualTo("name,week\r\nAda,3\r\nBilal,\r\n"));

    [TestCase("a, b", "\"a, b\"")]
    [TestCase("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [TestCase("one\ntwo", "\"one\ntwo\"")]
    [TestCase("one\r\ntwo", "\"one\r\ntwo\"")]
    public void What_would_end_a_cell_is_quoted(string text, string cell) =>
        Assert.That(Write(["text"], [text]), Is.EqualTo($"text\r\n{cell}\r\n"));

    [TestCase("=1+1", "'=1+1")]
    [TestCase("+49 30", "'+49 30")]
    [TestCase("-1", "'-1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\tx", "'\tx")]
    [TestCase("\rx", "\"'\rx\"")]
    [TestCase("=HYPERLINK(\"https://example.org\",\"x\")", "\"'=HYPERLINK(\"\"https://example.org\"\",\"\"x\"\")\"")]
    [TestCase("1 = 1", "1 = 1")]
    public void No_cell_is_taken_for_a_formula(string text, string cell) =>
        Assert.That(Write(["text"], [text]), Is.EqualTo($"text\r\n{cell}\r\n"));

    [Test]
    public void Every_script_is_written_in_UTF_8() =>
        Assert.That(Write(["name"], ["José 世界 👩🏽‍🚀"]), Is.EqualTo("name\r\nJosé 世界 👩🏽‍🚀\r\n"));

    private static string Write(IReadOnlyList<string> header, params IReadOnlyList<string>[] rows) =>
        Encoding.UTF8.GetString(Csv.Write(header, rows));
}
