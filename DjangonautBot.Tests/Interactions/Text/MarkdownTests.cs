using System.Text.RegularExpressions;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed partial class MarkdownTests
{
    [TestCase("**bold** _it_ ~~no~~ ||secret||", @"\*\*bold\*\* \_it\_ \~\~no\~\~ \|\|secret\|\|")]
    [TestCase("<@123> <@&4> <#5> @everyone", @"\<\@123\> \<\@&4\> \<\#5\> \@everyone")]
    [TestCase("[here](https://example.org)", @"\[here\]\(https\://example.org\)")]
    [TestCase("```code```", @"\`\`\`code\`\`\`")]
    [TestCase("# Big\n> said\n- one", @"\# Big \> said \- one")]
    [TestCase(@"back\slash", @"back\\slash")]
    [TestCase("Ada Lovelace, 世界 🚀", "Ada Lovelace, 世界 🚀")]
    public void What_people_typed_stays_text(string typed, string escaped) => Assert.That(Markdown.Escape(typed), Is.EqualTo(escaped));

    [Rule]
    public void Nothing_is_formatted_linked_or_mentioned(WrittenText text) => AssertPlain(text.Text);

    [Rule]
    public void Nothing_is_formatted_whatever_the_characters(string? text) => AssertPlain(text ?? "");

    [Test]
    public void A_quotation_stands_in_quotation_marks() => Assert.That(Markdown.Quote("Plu*to"), Is.EqualTo(@"“Plu\*to”"));

    private static void AssertPlain(string text)
    {
        var escaped = Markdown.Escape(text);

        Assert.That(EscapedPair().Replace(escaped, ""), Does.Not.Match(@"[*_~`|<>\[\]()#:@\\\r\n-]"));
        Assert.That(EscapedPair().Replace(escaped, "$1"), Is.EqualTo(text.ReplaceLineEndings(" ")));
    }

    // A backslash and the character that it escapes.
    [GeneratedRegex(@"\\(.)", RegexOptions.Singleline)]
    private static partial Regex EscapedPair();
}
