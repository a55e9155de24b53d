using DjangonautBot.Features.CheckIns.Confidence;

namespace DjangonautBot.Tests.Features.CheckIns.Confidence;

internal sealed class ConfidenceScaleTests
{
    [TestCase(8, new[] { 1, 4, 8 })]
    [TestCase(7, new[] { 1, 4, 7 })]
    [TestCase(52, new[] { 1, 26, 52 })]
    [TestCase(2, new[] { 1, 2 })]
    [TestCase(1, new[] { 1 })]
    public void It_is_asked_in_the_first_week_the_middle_and_the_last(int weeks, int[] asked) =>
        Assert.That(Enumerable.Range(1, weeks).Where(week => ConfidenceScale.IsAskedIn(week, weeks)), Is.EqualTo(asked));
}
