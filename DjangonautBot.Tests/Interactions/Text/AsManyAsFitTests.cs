using DjangonautBot.Interactions.Text;

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

    [Test]
    public void It_never_grows_over_its_limit(
        [Values(25, 60, 100, 400)] int limit,
        [Values(1, 7, 90)] int length,
        [Values(0, 3, 2000)] int count) =>
        Assert.That(
            Excerpt.Length(AsManyAsFit.Join(Enumerable.Repeat(string.Concat(Enumerable.Repeat("🚀", length)), count), "\n", limit)),
            Is.LessThanOrEqualTo(limit));
}
