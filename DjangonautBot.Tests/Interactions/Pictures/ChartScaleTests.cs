using DjangonautBot.Interactions.Pictures;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Interactions.Pictures;

internal sealed class ChartScaleTests
{
    [Rule]
    public void A_scale_reaches_every_number_in_a_few_round_steps(int number)
    {
        var scale = ChartScale.For(number);

        Assert.That(scale.Top, Is.GreaterThanOrEqualTo(Math.Max(1, number)));
        Assert.That(scale.Marks.Count(), Is.InRange(2, 5));
        Assert.That(scale.Step % 1, Is.Zero);
    }

    [TestCase(0, new double[] { 0, 1 })]
    [TestCase(3, new double[] { 0, 1, 2, 3 })]
    [TestCase(8, new double[] { 0, 2, 4, 6, 8 })]
    [TestCase(9, new double[] { 0, 5, 10 })]
    [TestCase(160, new double[] { 0, 50, 100, 150, 200 })]
    public void A_scale_has_marks_that_people_count_in(int highest, double[] marks) =>
        Assert.That(ChartScale.For(highest).Marks, Is.EqualTo(marks));
}
