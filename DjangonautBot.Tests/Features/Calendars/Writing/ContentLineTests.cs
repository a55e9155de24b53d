using System.Text;
using DjangonautBot.Features.Calendars.Writing;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Features.Calendars.Writing;

/// <summary>Lines of an iCalendar file.</summary>
internal sealed class ContentLineTests
{
    [Rule]
    public void No_line_is_longer_than_75_octets(WrittenText text) =>
        Assert.That(Written(text.Text).Split("\r\n").Select(Encoding.UTF8.GetByteCount), Is.All.LessThanOrEqualTo(75));

    [Rule]
    public void No_line_begins_or_ends_within_a_code_point(TrickyText text)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

        // As a reader does that takes the lines before it takes the letters.
        Assert.That(() => Written(text.Text).Split("\r\n").Select(strict.GetBytes).ToList(), Throws.Nothing);
    }

    [Rule]
    public void Unfolded_it_is_the_same_text(WrittenText text) => Assert.That(Read(Written(text.Text)), Is.EqualTo(Plain(text.Text)));

    [Rule]
    public void Nothing_that_is_typed_ends_a_line_or_begins_another(TrickyText text) =>
        Assert.That(IcsFile.Read(Written(text.Text)).Lines, Has.Count.EqualTo(1).And.All.StartsWith("SUMMARY:"));

    [Rule]
    public void Tricky_texts_come_back_but_for_what_no_file_can_hold(TrickyText text) =>
        Assert.That(Read(Written(text.Text)), Is.EqualTo(Plain(text.Text)));

    [TestCase("a;b,c\\d", "SUMMARY:a\\;b\\,c\\\\d")]
    [TestCase("one\r\ntwo\nthree", "SUMMARY:one\\ntwo\\nthree")]
    [TestCase("bell\u0007", "SUMMARY:bell")]
    [TestCase("BEGIN:VEVENT", "SUMMARY:BEGIN:VEVENT")]
    public void A_text_is_escaped(string text, string line) => Assert.That(Written(text), Is.EqualTo($"{line}\r\n"));

    [Test]
    public void Seventy_five_octets_are_one_line_and_the_next_begins_with_a_space()
    {
        var fits = new string('a', 75 - "SUMMARY:".Length);

        Assert.That(Written(fits), Is.EqualTo($"SUMMARY:{fits}\r\n"));
        Assert.That(Written($"{fits}🚀"), Is.EqualTo($"SUMMARY:{fits}\r\n 🚀\r\n"));
        Assert.That(Written($"{fits[..^3]}🚀"), Is.EqualTo($"SUMMARY:{fits[..^3]}\r\n 🚀\r\n"));
    }

    private static string Written(string text) => new StringBuilder().AddText("SUMMARY", text).ToString();

    // By https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11.
    private static string Read(string file)
    {
        var text = new StringBuilder();
        var escaped = false;
        foreach (var character in IcsFile.Read(file).Lines.Single()["SUMMARY:".Length..])
        {
            if (!escaped && character == '\\')
            {
                escaped = true;
                continue;
            }

            text.Append(escaped && character == 'n' ? '\n' : character);
            escaped = false;
        }

        return text.ToString();
    }

    private static string Plain(string text) => string.Concat(
        text.ReplaceLineEndings("\n").EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' || !Rune.IsControl(rune)));
}
