using System.Text;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class CsvTests
{
    [Test]
    public void A_table_has_a_header_and_ends_each_line_as_the_standard_wants_it() =>
        Assert.That(
            Write(["name", "week"], ["Ada", "3"], ["Bilal", ""]), Is.EqualTo("\"name\",\"week\"\r\n\"Ada\",\"3\"\r\n\"Bilal\",\"\"\r\n"));

    [Test]
    public void It_begins_with_the_mark_by_which_Excel_knows_UTF_8() =>
        Assert.That(Csv.Write(["name"], [["Zoë"]])[..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));

    [TestCase("a, b", "a, b")]
    [TestCase("one; =2", "one; =2", TestName = "A semicolon separates cells in some countries")]
    [TestCase("one\t=2", "one\t=2", TestName = "A tab separates cells, too")]
    [TestCase("say \"hi\"", "say \"\"hi\"\"")]
    [TestCase("one\ntwo", "one\ntwo")]
    [TestCase("one\r\ntwo", "one\ntwo")]
    public void Whatever_separates_is_inside_quotes(string text, string cell) =>
        Assert.That(Write(["text"], [text]), Is.EqualTo($"\"text\"\r\n\"{cell}\"\r\n"));

    [TestCase("=1+1", "'=1+1")]
    [TestCase("+49 30", "'+49 30")]
    [TestCase("-1", "'-1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\tx", "'\tx")]
    [TestCase("\rx", "'\nx")]
    [TestCase("\u200B=1", "'=1", TestName = "What nobody sees does not hide a formula")]
    [TestCase("＝1+1", "'＝1+1")]
    [TestCase("＋1", "'＋1")]
    [TestCase("－1", "'－1")]
    [TestCase("＠SUM(A1)", "'＠SUM(A1)")]
    [TestCase("=HYPERLINK(\"https://example.org\",\"x\")", "'=HYPERLINK(\"\"https://example.org\"\",\"\"x\"\")")]
    [TestCase("1 = 1", "1 = 1")]
    public void No_cell_is_taken_for_a_formula(string text, string cell) =>
        Assert.That(Write(["text"], [text]), Is.EqualTo($"\"text\"\r\n\"{cell}\"\r\n"));

    [Test]
    public void Every_script_is_written_in_UTF_8() =>
        Assert.That(Write(["name"], ["José 世界 👩🏽‍🚀"]), Is.EqualTo("\"name\"\r\n\"José 世界 👩🏽‍🚀\"\r\n"));

    private static string Write(IReadOnlyList<string> header, params IReadOnlyList<string>[] rows) =>
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true).GetString(Csv.Write(header, rows).AsSpan()[3..]);
}
