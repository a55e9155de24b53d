using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DjangonautBot.Tests.Features.Cohorts;

internal sealed class CohortChoiceTests
{
    private static readonly Cohort Spring = SampleCohorts.Cohort(1, new LocalDate(2026, 3, 2));
    private static readonly Cohort Summer = SampleCohorts.Cohort(2, new LocalDate(2026, 6, 1));
    private static readonly Cohort Autumn = SampleCohorts.Cohort(3, new LocalDate(2026, 9, 7));

    [TestCase("2026-02-22", 1, "before all of them, the next to begin is meant")]
    [TestCase("2026-02-23", 1, "in its week 0 a cohort is under way")]
    [TestCase("2026-04-26", 1, "on its last Sunday too")]
    [TestCase("2026-05-10", 1, "between two, the one that landed last is meant")]
    [TestCase("2026-05-25", 2, "until the next is in its week 0")]
    [TestCase("2026-08-20", 2, "of two that have landed, the later one")]
    [TestCase("2027-01-01", 3, "and the last one for ever")]
    public void The_one_under_way_comes_first_else_the_one_landed_last_else_the_next(string day, long expected, string because)
    {
        var now = SampleCohorts.Noon(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

        Assert.That(CohortChoice.ChooseForPerson([Autumn, Spring, Summer], now)?.CohortId.Value, Is.EqualTo(expected), because);
    }

    [TestCase("2026-02-22", 1, "before all of them, the next to begin is looked after")]
    [TestCase("2026-04-26", 1, "the one under way comes first")]
    [TestCase("2026-05-10", 2, "between two, the next to begin is set up")]
    [TestCase("2027-01-01", 3, "after all of them, the last one is still there")]
    public void Captains_look_after_the_one_under_way_else_the_next_else_the_last(string day, long expected, string because)
    {
        var now = SampleCohorts.Noon(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

        Assert.That(CohortChoice.ChooseForCaptain([Autumn, Spring, Summer], now)?.CohortId.Value, Is.EqualTo(expected), because);
    }

    [Test]
    public void A_closed_cohort_is_not_under_way()
    {
        var closed = Spring with { ClosedAt = SampleCohorts.Noon(new LocalDate(2026, 3, 10)) };
        var other = SampleCohorts.Cohort(4, new LocalDate(2026, 3, 16), weeks: 2);

        Assert.That(CohortChoice.ChooseForPerson([closed, other], SampleCohorts.Noon(new LocalDate(2026, 3, 17))), Is.EqualTo(other));
    }

    [Test]
    public void A_cohort_that_was_closed_early_ended_then()
    {
        var closed = Spring with { ClosedAt = SampleCohorts.Noon(new LocalDate(2026, 3, 10)) };
        var shorter = SampleCohorts.Cohort(4, new LocalDate(2026, 3, 16), weeks: 2);

        Assert.That(CohortChoice.ChooseForPerson([closed, shorter], SampleCohorts.Noon(new LocalDate(2026, 5, 1))), Is.EqualTo(shorter));
    }

    [Test]
    public void A_cohort_that_was_called_off_is_not_the_next_to_begin()
    {
        var calledOff = Spring with { ClosedAt = SampleCohorts.Noon(new LocalDate(2026, 1, 10)) };

        Assert.That(CohortChoice.ChooseForPerson([calledOff, Summer], SampleCohorts.Noon(new LocalDate(2026, 1, 11))), Is.EqualTo(Summer));
    }

    [Test]
    public void Without_a_cohort_none_is_meant() =>
        Assert.That(CohortChoice.ChooseForPerson([], SampleCohorts.Noon(new LocalDate(2026, 3, 2))), Is.Null);

    [Rule(Arbitrary = [typeof(Arbitraries), typeof(CohortChoiceTests)])]
    public void At_most_one_is_under_way_and_that_one_is_meant(Chronicle chronicle)
    {
        var underWay = chronicle.Cohorts.Where(cohort => cohort.IsUnderWay(chronicle.Now)).ToList();

        Assert.That(underWay, Has.Count.LessThanOrEqualTo(1));
        if (underWay is [var only])
        {
            Assert.That(chronicle.Meant, Is.EqualTo(only));
        }
    }

    [Rule(Arbitrary = [typeof(Arbitraries), typeof(CohortChoiceTests)])]
    public void Else_none_that_has_begun_ended_after_the_one_that_is_meant(Chronicle chronicle)
    {
        var begun = chronicle.Cohorts.Where(cohort => cohort.Calendar.Start(0) <= chronicle.Now).ToList();
        if (begun.Count == 0 || begun.Any(cohort => cohort.IsUnderWay(chronicle.Now)))
        {
            return;
        }

        Assert.That(begun, Has.Member(chronicle.Meant));
        Assert.That(begun.Select(cohort => cohort.End), Has.All.LessThanOrEqualTo(chronicle.Meant!.End));
    }

    [Rule(Arbitrary = [typeof(Arbitraries), typeof(CohortChoiceTests)])]
    public void Else_none_begins_before_the_one_that_is_meant_unless_it_was_called_off(Chronicle chronicle)
    {
        if (chronicle.Cohorts.Any(cohort => cohort.Calendar.Start(0) <= chronicle.Now))
        {
            return;
        }

        var sooner = chronicle.Cohorts.Where(cohort => cohort.Calendar.Start(0) < chronicle.Meant!.Calendar.Start(0));
        Assert.That(sooner.Where(cohort => cohort.ClosedAt is null), Is.Empty);
    }

    [Rule(Arbitrary = [typeof(Arbitraries), typeof(CohortChoiceTests)])]
    public void The_order_in_which_they_were_made_does_not_matter(Chronicle chronicle)
    {
        var turned = CohortChoice.ChooseForPerson([.. chronicle.Cohorts.Reverse()], chronicle.Now);

        Assert.That((turned?.End, turned?.ClosedAt is null), Is.EqualTo((chronicle.Meant?.End, chronicle.Meant?.ClosedAt is null)));
    }

    [Rule(Arbitrary = [typeof(Arbitraries), typeof(CohortChoiceTests)])]
    public void The_first_free_start_is_free_and_none_before_it_is(Chronicle chronicle, LocalDate day)
    {
        var draft = new CohortDraft(new Snowflake(1), "New", null, day, SampleCohorts.Zone, 8);

        var first = draft.FirstFreeStart(chronicle.Cohorts);

        Assert.That(chronicle.Cohorts.Any((draft with { StartsOn = first }).Overlaps), Is.False);
        for (var monday = draft.Calendar.Monday(1); monday < first; monday = monday.PlusWeeks(1))
        {
            Assert.That(chronicle.Cohorts.Any((draft with { StartsOn = monday }).Overlaps), Is.True);
        }
    }

    /// <summary>Up to six cohorts of a server as its Captains can have made them, some of them closed, at some time.</summary>
    public static Arbitrary<Chronicle> Chronicles() =>
        (from calendars in Arbitraries.Calendars().Generator.ArrayOf(6)
         from weeks in Gen.Choose(1, 10).ArrayOf(6)
         from closed in Gen.Choose(-400, 400).ArrayOf(6)
         from day in Gen.Choose(-50, 600)
         let now = SampleCohorts.Noon(FirstDay.PlusDays(day))
         let all = calendars.Select((calendar, index) => Make(index, calendar, weeks[index], closed[index], now))
         select new Chronicle(all.Aggregate(Array.Empty<Cohort>(), AddIfFree), now)).ToArbitrary();

    private static readonly LocalDate FirstDay = new(2026, 1, 5);

    // Close together, so that they meet.
    private static Cohort Make(int index, ProgramCalendar calendar, int weeks, int closedAfter, Instant now)
    {
        var startsOn = FirstDay.PlusDays(calendar.StartsOn.DayOfYear);
        var shift = Period.Between(calendar.Monday(1), ProgramCalendar.MondayOf(startsOn), PeriodUnits.Days).Days;
        var cohort = SampleCohorts.Cohort(index + 1, startsOn, weeks) with
        {
            TimeZone = calendar.Zone,
            Breaks = [.. calendar.Breaks.Select(monday => monday.PlusDays(shift))],
        };
        var closedAt = cohort.Calendar.Start(0) + Duration.FromDays(closedAfter / 4);
        return closedAfter % 2 == 0 && closedAt <= now ? cohort with { ClosedAt = closedAt } : cohort;
    }

    private static Cohort[] AddIfFree(Cohort[] cohorts, Cohort next) =>
        next.ClosedAt is null && cohorts.Any(cohort => cohort.OverlapsWith(next.Calendar)) ? cohorts : [.. cohorts, next];

    internal sealed record Chronicle(IReadOnlyList<Cohort> Cohorts, Instant Now)
    {
        public Cohort? Meant => CohortChoice.ChooseForPerson(Cohorts, Now);
    }
}
