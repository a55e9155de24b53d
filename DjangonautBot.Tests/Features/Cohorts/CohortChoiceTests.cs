using DjangonautBot.Features.Cohorts;
using NodaTime;

namespace DjangonautBot.Tests.Features.Cohorts;

internal sealed class CohortChoiceTests
{
    private static readonly Cohort Spring = Some.Cohort(1, new LocalDate(2026, 3, 2));
    private static readonly Cohort Summer = Some.Cohort(2, new LocalDate(2026, 6, 1));
    private static readonly Cohort Autumn = Some.Cohort(3, new LocalDate(2026, 9, 7));

    [TestCase("2026-02-22", 1, "before all of them, the next to begin is meant")]
    [TestCase("2026-02-23", 1, "in its week 0 a cohort is under way")]
    [TestCase("2026-04-26", 1, "on its last Sunday too")]
    [TestCase("2026-05-10", 1, "between two, the one that landed last is meant")]
    [TestCase("2026-05-25", 2, "until the next is in its week 0")]
    [TestCase("2026-08-20", 2, "of two that have landed, the later one")]
    [TestCase("2027-01-01", 3, "and the last one for ever")]
    public void The_one_under_way_comes_first_else_the_one_landed_last_else_the_next(string day, long expected, string because)
    {
        var now = Some.Noon(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

        Assert.That(CohortChoice.Choose([Autumn, Spring, Summer], now)?.CohortId.Value, Is.EqualTo(expected), because);
    }

    [Test]
    public void A_closed_cohort_is_not_under_way()
    {
        var closed = Spring with { ClosedAt = Some.Noon(new LocalDate(2026, 3, 10)) };
        var other = Some.Cohort(4, new LocalDate(2026, 3, 16), weeks: 2);

        Assert.That(CohortChoice.Choose([closed, other], Some.Noon(new LocalDate(2026, 3, 17))), Is.EqualTo(other));
    }

    [Test]
    public void A_cohort_that_was_closed_early_ended_then()
    {
        var closed = Spring with { ClosedAt = Some.Noon(new LocalDate(2026, 3, 10)) };
        var shorter = Some.Cohort(4, new LocalDate(2026, 3, 16), weeks: 2);

        Assert.That(CohortChoice.Choose([closed, shorter], Some.Noon(new LocalDate(2026, 5, 1))), Is.EqualTo(shorter));
    }

    [Test]
    public void A_cohort_that_was_called_off_is_not_the_next_to_begin()
    {
        var calledOff = Spring with { ClosedAt = Some.Noon(new LocalDate(2026, 1, 10)) };

        Assert.That(CohortChoice.Choose([calledOff, Summer], Some.Noon(new LocalDate(2026, 1, 11))), Is.EqualTo(Summer));
    }

    [Test]
    public void Without_a_cohort_none_is_meant() =>
        Assert.That(CohortChoice.Choose([], Some.Noon(new LocalDate(2026, 3, 2))), Is.Null);
}
