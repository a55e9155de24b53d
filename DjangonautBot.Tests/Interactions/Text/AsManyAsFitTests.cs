using DjangonautBot.Interactions.Text;
using DjangonautBot.Tests.Support;
using FsCheck;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class AsManyAsFitTests
{
    [Test]
    public void What_fits_is_told_in_full() =>
        Assert.That(AsManyAsFit.Join(["one", "two", "three"], ", ", 15), Is.EqualTo("one, two, three"));

    [Test]
    public void What_does_not_fit_is_counted() =>
        Assert.That(AsManyAsFit.Join(Enumerable.Repeat("a word", 30), ", ", 50), Is.EqualTo("a word, a word, a word, … and 27 more"));

    [Test]
    public void No_more_are_told_than_somebody_would_read() =>
        Assert.That(AsManyAsFit.Join(["one", "two", "three"], ", ", 50, most: 2), Is.EqualTo("one, two, … and 1 more"));

    [Rule]
    public void It_never_grows_over_its_limit(PositiveInt room, PositiveInt length, NonNegativeInt count)
    {
        const int LeastLimit = 25;
        const int ManyItems = 20;
        var limit = LeastLimit + room.Get;
        var items = Enumerable.Repeat(string.Concat(Enumerable.Repeat("🚀", length.Get)), count.Get * ManyItems);

        Assert.That(Excerpt.Length(AsManyAsFit.Join(items, "\n", limit)), Is.LessThanOrEqualTo(limit));
    }
}
