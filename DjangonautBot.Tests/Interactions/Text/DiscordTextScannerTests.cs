using System.Diagnostics;
using System.Text;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class DiscordTextScannerTests
{
    // Texts that make a scanner look ahead for an end that does not come.
    private static readonly string[] Pieces =
    [
        "`",
        "` ",
        "`` ` ",
        "``` ",
        "```\n",
        "````",
        "<",
        "<https://a",
        "https://",
        "https://a",
        "(https://a",
        "www.a",
        "a://",
        "ticket ",
        "ticket      ",
        "#",
        "#1000",
        "# ",
        "\\",
        "\\`",
        "@everyone ",
        "[](",
        "\u0301",
        "👩🏽‍🚀",
        "🇳🇱",
        "世",
        "\u202E",
        "PR #1000 ",
        ")",
        "https://a)))",
    ];

    [Test]
    public void A_text_is_taken_apart() => Assert.That(
        new DiscordTextScanner("See #1000 in `x` at <https://example.org>!", trackerUrl: null).Scan()
            .Select(span => (span.Kind, span.Text)),
        Is.EqualTo(new[]
        {
            (DiscordTextSpanKind.Text, "See "),
            (DiscordTextSpanKind.Ticket, "#1000"),
            (DiscordTextSpanKind.Text, " in "),
            (DiscordTextSpanKind.Code, "`x`"),
            (DiscordTextSpanKind.Text, " at "),
            (DiscordTextSpanKind.Url, "<https://example.org>"),
            (DiscordTextSpanKind.Text, "!"),
        }));

    [TestCase("https://en.wikipedia.org/wiki/Space_(band).", "https://en.wikipedia.org/wiki/Space_(band)")]
    [TestCase("(https://example.org/a)", "https://example.org/a")]
    [TestCase("https://example.org/a, and", "https://example.org/a")]
    [TestCase("https://example.org/a](https://example.com)", "https://example.org/a")]
    [TestCase("https://ja.wikipedia.org/wiki/日本。", "https://ja.wikipedia.org/wiki/日本")]
    public void An_address_ends_before_the_punctuation_of_its_sentence(string text, string address) =>
        Assert.That(
            new DiscordTextScanner(text, trackerUrl: null).Scan().First(span => span.Kind == DiscordTextSpanKind.Url).Address,
            Is.EqualTo(address));

    [Rule]
    public void Put_together_again_the_parts_are_the_text(TrickyText text) => AssertWhole(text.Text);

    [Rule]
    public void Put_together_again_the_parts_are_the_text_whatever_the_characters(string? text) => AssertWhole(text ?? "");

    // A hundred times the text may take a hundred times as long, and generously more, but not ten thousand times.
    [TestCaseSource(nameof(Pieces))]
    [CancelAfter(HangTimeout.Milliseconds)]
    public void A_long_text_takes_no_longer_for_what_it_holds(string piece)
    {
        var text = Repeat(piece, 400_000);

        var watch = Stopwatch.StartNew();
        Trackers.Find(text, trackerUrl: null);
        DiscordText.Block(text, trackerUrl: null, 1024);
        DiscordText.Line(text, trackerUrl: null, 100);

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    [CancelAfter(HangTimeout.Milliseconds)]
    public void Runs_of_backticks_of_every_length_take_no_longer()
    {
        var text = string.Join(' ', Enumerable.Range(1, 900).Select(length => new string('`', length)));

        Assert.That(Trackers.Find(text + " #12300", trackerUrl: null), Has.Count.EqualTo(1));
    }

    private static string Repeat(string piece, int length) => new StringBuilder().Insert(0, piece, length / piece.Length).ToString();

    private static void AssertWhole(string text) =>
        Assert.That(string.Concat(new DiscordTextScanner(text, trackerUrl: null).Scan().Select(span => span.Text)), Is.EqualTo(text));
}
