using System.Globalization;
using System.Text;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Tests.Support;
using FsCheck;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class ExcerptTests
{
    private const int SensibleMinimum = 20;
    private const string Ending = " …";
    private const string EndingInCode = " …\n```";

    [Test]
    public void What_fits_stays_as_it_is()
    {
        var twentyCodePoints = string.Concat(Enumerable.Repeat("🚀", 20));

        Assert.That(Excerpt.Of(twentyCodePoints, 20), Is.EqualTo(twentyCodePoints));
    }

    [Test]
    public void A_sentence_is_ended_where_one_ends_nearby() =>
        Assert.That(Excerpt.Of("I read the guide today. Then I wrote a test", 36), Is.EqualTo("I read the guide today. …"));

    [Test]
    public void A_word_is_ended_where_no_sentence_does() =>
        Assert.That(Excerpt.Of("I read the guide today and then I wrote a test", 36), Is.EqualTo("I read the guide today and …"));

    [Test]
    public void A_link_is_left_out_rather_than_cut() =>
        Assert.That(Excerpt.Of($"See https://example.org/{new string('a', 60)}", 40), Is.EqualTo("See …"));

    [Test]
    public void A_link_inside_a_link_is_no_place_to_cut() =>
        Assert.That(Excerpt.Of($"See https://web.archive.org/web/https://example.org/{new string('a', 60)}", 60), Is.EqualTo("See …"));

    [Test]
    public void A_mention_is_left_out_rather_than_cut() =>
        Assert.That(Excerpt.Of("世界你好世界你好世界你好<@1234567890123456789>世界", 30), Is.EqualTo("世界你好世界你好世界你好 …"));

    [Test]
    public void Text_without_spaces_is_not_given_up_for_a_link_at_its_beginning()
    {
        var text = $"看<https://example.org>{string.Concat(Enumerable.Repeat("世界", 100))}";

        Assert.That(Excerpt.Of(text, 100), Has.Length.EqualTo(100 - "\n```".Length));
    }

    [Test]
    public void An_open_code_fence_is_closed() =>
        Assert.That(Excerpt.Of("```\nprint(1)\nprint(2)\nprint(3)\n```", 27), Is.EqualTo("```\nprint(1)\nprint(2) …\n```"));

    [Test]
    public void A_letter_with_more_marks_than_there_is_room_for_is_cut_after_all()
    {
        var text = "a" + new string('\u0301', 1999);

        Assert.That(Excerpt.Of(text, 1024), Has.Length.InRange(1000, 1024));
    }

    [Rule]
    public void It_never_goes_over_the_limit(WrittenText text, PositiveInt more) =>
        Assert.That(Shorten(text, more, out var limit).EnumerateRunes().Count(), Is.LessThanOrEqualTo(limit));

    [Rule]
    public void It_is_a_beginning_with_an_ellipsis(WrittenText text, PositiveInt more)
    {
        if (IsShortened(text, more, out var excerpt))
        {
            Assert.That(text.Text, Does.StartWith(Beginning(excerpt)));
        }
    }

    [Rule]
    public void It_never_ends_inside_what_a_reader_sees_as_one_character(WrittenText text, PositiveInt more)
    {
        if (!IsShortened(text, more, out var excerpt))
        {
            return;
        }

        var ends = StringInfo.ParseCombiningCharacters(text.Text).Append(text.Text.Length);
        Assert.That(ends, Has.Member(Beginning(excerpt).Length));
    }

    [Rule]
    public void Code_fences_are_in_pairs(WrittenText text, PositiveInt more)
    {
        if (IsShortened(text, more, out var excerpt))
        {
            Assert.That(excerpt.Split("```").Length % 2, Is.EqualTo(1), excerpt);
        }
    }

    [Rule]
    public void Mentions_are_whole_or_not_there_unless_the_mention_is_all_there_is(WrittenText text, PositiveInt more)
    {
        if (IsShortened(text, more, out var excerpt))
        {
            Assert.That(Beginning(excerpt), Does.Not.Match(@"(?s)(?<=.)<(@\d*|:[a-z]*(:\d*)?|t:\d*(:F?)?)$"));
        }
    }

    [Rule]
    public void Links_are_whole_or_not_there_unless_the_link_is_all_there_is(WrittenText text, PositiveInt more)
    {
        const string Link = "https://example.org/a/b?c=d";
        if (!IsShortened(text, more, out var excerpt))
        {
            return;
        }

        var beginning = Beginning(excerpt);
        var cut = Enumerable.Range(5, Link.Length - 5).Any(length => beginning.EndsWith(Link[..length], StringComparison.Ordinal))
            && text.Text[beginning.Length..] is [var next, ..] && !char.IsWhiteSpace(next);
        Assert.That(cut && beginning.Any(char.IsWhiteSpace), Is.False, excerpt);
    }

    // An algorithm of more than linear time would not return from this.
    [
        TestCase("`"),
        TestCase("<"),
        TestCase("h"),
        TestCase("https://"),
        TestCase("。"),
        TestCase("\u0301"),
        TestCase("👩🏽‍🚀"),
        TestCase("🇳🇱")
    ]
    [CancelAfter(5_000)]
    public void A_long_text_takes_no_longer_for_what_it_holds(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 8_000).ToString();

        Assert.That(Excerpt.Length(Excerpt.Of(text, 1024)), Is.LessThanOrEqualTo(1024));
    }

    private static string Shorten(WrittenText text, PositiveInt more, out int limit)
    {
        limit = SensibleMinimum + more.Get;
        return Excerpt.Of(text.Text, limit);
    }

    private static bool IsShortened(WrittenText text, PositiveInt more, out string excerpt)
    {
        excerpt = Shorten(text, more, out _);
        return excerpt != text.Text;
    }

    private static string Beginning(string excerpt)
    {
        var ending = excerpt.EndsWith(EndingInCode, StringComparison.Ordinal) ? EndingInCode : Ending;
        Assert.That(excerpt, Does.EndWith(ending));
        return excerpt[..^ending.Length];
    }
}
