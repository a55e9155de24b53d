using DjangonautBot.Interactions.Text.Folding;

namespace DjangonautBot.Tests.Interactions.Text.Folding;

internal sealed class FoldedTextTests
{
    [TestCase("Plúto", "pluto")]
    [TestCase("Plu\u0301to", "pluto", TestName = "An accent may be a character of its own")]
    [TestCase("STRAẞE", "strasse")]
    [TestCase("Straße", "strasse")]
    [TestCase("Łódź", "lodz")]
    [TestCase("İzmir", "izmir")]
    [TestCase("Việt Nam", "viet nam")]
    [TestCase("Αθήνα", "αθηνα")]
    [TestCase("Йошкар-Ола", "иошкар-ола")]
    [TestCase("أبو ظبي", "ابو ظبي")]
    [TestCase("Ｐｌｕｔｏ", "pluto", TestName = "Full-width letters are letters")]
    [TestCase("１２・٣۴५", "12・345", TestName = "Digits of any script are digits")]
    [TestCase("Pl\u200Bu\u2060to\u202E", "pluto", TestName = "What nobody sees is left out")]
    [TestCase("  Pluto \u3000 One ", "pluto one")]
    [TestCase("", "")]
    public void Letters_are_left_without_case_and_accents(string text, string folded) =>
        Assert.That(FoldedText.Of(text), Is.EqualTo(folded));

    [TestCase("プルート", "フ\u309Aルート")]
    [TestCase("ｶﾞ", "ガ")]
    [TestCase("한글", "\u1112\u1161\u11AB\u1100\u1173\u11AF")]
    [TestCase("ế", "e\u0302\u0301")]
    [TestCase("ế", "ê\u0301")]
    public void Two_ways_of_writing_a_word_are_the_same(string one, string other) =>
        Assert.That(FoldedText.Of(one), Is.EqualTo(FoldedText.Of(other)));

    [TestCase("か", "が")]
    [TestCase("कि", "के")]
    [TestCase("ก", "กำ")]
    [TestCase("👩‍🚀", "👩🏽‍🚀")]
    public void Other_words_stay_others(string one, string other) =>
        Assert.That(FoldedText.Of(one), Is.Not.EqualTo(FoldedText.Of(other)));
}
