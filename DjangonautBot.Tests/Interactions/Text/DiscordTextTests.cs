using System.Text.RegularExpressions;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Tests.Support;
using FsCheck;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed partial class DiscordTextTests
{
    private const int SmallestLimit = 60;
    private const int Whole = 1_000_000;

    [TestCase("Read *the* guide", @"Read \*the\* guide")]
    [TestCase("Fixed #12300!", "Fixed [#12300](<https://code.djangoproject.com/ticket/12300>)!")]
    [TestCase("ticket 123", "[ticket 123](<https://code.djangoproject.com/ticket/123>)")]
    [TestCase(
        "https://code.djangoproject.com/ticket/12300#comment:4", "[#12300](<https://code.djangoproject.com/ticket/12300#comment:4>)")]
    [TestCase("https://github.com/django/my_repo/pull/6/files", @"[django/my\_repo#6](<https://github.com/django/my_repo/pull/6/files>)")]
    [TestCase("https://github.com/a/b/pull/6#x(y)z", "[a/b#6](<https://github.com/a/b/pull/6#x%28y%29z>)")]
    [TestCase("at https://example.org/a_b.", "at <https://example.org/a_b>.")]
    [TestCase("<https://example.org>", "<https://example.org>")]
    [TestCase("[here](https://example.org)", @"\[here\]\(<https://example.org>\)")]
    [TestCase("ftp://example.org", @"ftp\://example.org")]
    [TestCase("`#12300` @everyone", @"\`\#12300\` \@everyone")]
    [TestCase("one\n\n- two\r\nthree", @"one \- two three")]
    [TestCase("a\u202Eb\u200Bc\0", "abc")]
    [TestCase("مرحبا", "\u2068مرحبا\u2069")]
    [TestCase("", "")]
    public void A_line_is_plain_but_for_its_links(string text, string line) =>
        Assert.That(DiscordText.Line(text, trackerUrl: null, Whole), Is.EqualTo(line));

    [TestCase("**bold** and _more_\n- one\n- two\n> said\n# Big", "**bold** and _more_\n- one\n- two\n> said\n# Big")]
    [TestCase("`x = [1]` #12300", "`x = [1]` [#12300](<https://code.djangoproject.com/ticket/12300>)")]
    [TestCase("```py\nx[1] @everyone #12300\n```", "```py\nx[1] @everyone #12300\n```")]
    [TestCase("```py\nopen", "```py\nopen\n```")]
    [TestCase("a ` b", @"a \` b")]
    [TestCase("a ```", @"a \`\`\`")]
    [TestCase("@everyone @here <@1> <@&2> <#3> </help:4>", @"\@everyone \@here \<\@1> \<\@&2> \<#3> \</help:4>")]
    [TestCase("<:wave:1> <a:wave:2> <t:0:R>", "<:wave:1> <a:wave:2> <t:0:R>")]
    [TestCase("[here](https://example.org)", @"\[here](<https://example.org>)")]
    [TestCase(@"\[here](https://example.org) C:\temp \\", @"\[here](<https://example.org>) C:\\temp \\")]
    [TestCase("[\u0301here](https://example.org)", "\\[\u0301here](<https://example.org>)")]
    [TestCase("- [ ] to do", @"- \[ ] to do")]
    [TestCase("````\n```\n[x](https://example.org)\n````", "\\`\\`\\`\\` \\`\\`\\` \\[x\\]\\(https\\://example.org\\) \\`\\`\\`\\`")]
    [TestCase(" \u202E\u200B ", "…")]
    [TestCase("a\u2067b", "ab")]
    public void A_block_keeps_what_does_no_harm(string text, string block) =>
        Assert.That(DiscordText.Block(text, trackerUrl: null, Whole), Is.EqualTo(block));

    [Test]
    public void A_team_has_its_own_links() => Assert.That(
        DiscordText.Line("#50", "https://bugs.example.org/{id}", 100), Is.EqualTo("[#50](<https://bugs.example.org/50>)"));

    [Test]
    public void It_is_shortened_at_a_sentence() => Assert.That(
        DiscordText.Line("I have read all of the guide, twice now. Then I wrote a first test.", null, 60),
        Is.EqualTo("I have read all of the guide, twice now. …"));

    [Test]
    public void It_is_shortened_at_a_word_where_no_sentence_ends() => Assert.That(
        DiscordText.Line("I have read all of the guide and then I wrote a first test and a second one", null, 60),
        Is.EqualTo("I have read all of the guide and then I wrote a first test …"));

    [Test]
    public void A_link_is_left_out_rather_than_cut() => Assert.That(
        DiscordText.Line("What I did this week was all about #12345, again", null, 80), Is.EqualTo("What I did this week was all about …"));

    [Test]
    public void A_link_with_no_room_at_all_is_cut_and_is_no_link_then() =>
        Assert.That(
            DiscordText.Block($"https://example.org/{new string('a', 100)}", null, 60),
            Does.StartWith(@"https\://example.org/aaa").And.EndWith("a …"));

    [Test]
    public void A_fence_that_is_cut_is_closed() => Assert.That(
        DiscordText.Block($"```py\n{string.Concat(Enumerable.Repeat("print(1)\n", 100))}```", null, 60), Does.EndWith("print(1) …\n```"));

    [Rule]
    public void A_line_never_goes_over_the_limit(TrickyText text, PositiveInt more) =>
        Assert.That(
            Excerpt.Length(DiscordText.Line(text.Text, null, SmallestLimit + more.Get)),
            Is.LessThanOrEqualTo(SmallestLimit + more.Get));

    [Rule]
    public void A_block_never_goes_over_the_limit_nor_is_it_empty(TrickyText text, PositiveInt more) =>
        Assert.That(Excerpt.Length(DiscordText.Block(text.Text, null, SmallestLimit + more.Get)), Is.InRange(1, SmallestLimit + more.Get));

    [Rule]
    public void A_line_is_one_line_of_links_and_plain_text(TrickyText text, PositiveInt more) =>
        AssertPlain(DiscordText.Line(text.Text, null, SmallestLimit + more.Get));

    [Rule]
    public void A_line_is_that_whatever_the_characters(string? text, PositiveInt more) =>
        AssertPlain(DiscordText.Line(text ?? "", null, SmallestLimit + more.Get));

    [Rule]
    public void A_block_does_not_break_out(TrickyText text, PositiveInt more) =>
        AssertHarmless(DiscordText.Block(text.Text, null, SmallestLimit + more.Get));

    [Rule]
    public void A_block_does_not_break_out_whatever_the_characters(string? text, PositiveInt more) =>
        AssertHarmless(DiscordText.Block(text ?? "", null, SmallestLimit + more.Get));

    // For Discord, the first of these would begin with the language, and end where the last begins.
    [Test]
    public void A_fence_with_nothing_but_a_language_is_none() =>
        AssertHarmless(DiscordText.Block("```py\n``` ```[x](https://example.org)```", null, Whole));

    [Rule]
    public void Nothing_is_lost_in_a_line_with_room(TrickyText text)
    {
        var line = string.Join(
            ' ',
            VisibleText.Of(text.Text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

        Assert.That(Read(DiscordText.Line(text.Text, null, Whole)), Is.EqualTo(WithNames(line)));
    }

    [Rule]
    public void Nothing_is_lost_in_a_block_with_room(TrickyText text)
    {
        var visible = VisibleText.Of(text.Text).Trim();

        Assert.That(DiscordText.Block(text.Text, null, Whole), Has.Length.GreaterThanOrEqualTo(WithNames(visible).Length));
    }

    private static string Read(string written) => Written().Replace(
        written.Trim('\u2068', '\u2069'),
        part => part.Groups.Values.Last(group => group.Success).Value.Replace(@"\_", "_", StringComparison.Ordinal));

    // A typed address of a ticket or pull request is shown by its name.
    private static string WithNames(string text) => string.Concat(
        new DiscordTextScanner(text, null).Scan().Select(span => span.Address is null ? span.Text : span.Mention?.Name ?? span.Address));

    private static void AssertPlain(string line) =>
        Assert.That(Written().Replace(line, ""), Does.Not.Match(@"[*_~`|<>\[\]()#:@\\\r\n-]"), line);

    private static void AssertHarmless(string block)
    {
        Assert.That(AsDiscordReadsIt().Replace(block, ""), Does.Not.Match(@"[`@\[]|<[@#/]"), block);
        Assert.That(block, Does.Not.Match("[\u202A-\u202E\u2066-\u2069\u200B\0]"));
    }

    // A character that lost its meaning, a link of ours, an address.
    [GeneratedRegex(
        @"\\(.)|\[((?:\\_|[^\[\]<>])+)\]\(<https?://[^<>()\s]+>\)|<(https?://[^<>\s]+)>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    // The same and, by the rules of its clients, fences and code.
    [GeneratedRegex(
        @"\\[^0-9A-Za-z\s]|```(?:[a-z0-9_+\-.#]+?\n)?\n*[^\n][\s\S]*?\n*```|(`+)[\s\S]*?[^`]\1(?!`)"
            + @"|\[(?:\\_|[^\[\]<>])+\]\(<https?://[^<>()\s]+>\)|<https?://[^<>\s]+>",
        RegexOptions.IgnoreCase)]
    private static partial Regex AsDiscordReadsIt();
}
