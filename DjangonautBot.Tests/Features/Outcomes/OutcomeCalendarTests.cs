using DjangonautBot.Features.Outcomes;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Tests.Features.Cohorts;
using DjangonautBot.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Tests.Features.Outcomes;

internal sealed class OutcomeCalendarTests
{
    private static readonly LocalDate StartsOn = new(2026, 3, 2);

    [TestCase("2026-04-27", 6, "Europe/Amsterdam", "2026-10-27T09:00:00Z", TestName = "After the clock change of autumn")]
    [TestCase("2026-04-27", 12, "Europe/Amsterdam", "2027-04-27T08:00:00Z", TestName = "In summer again")]
    [TestCase("2026-09-28", 6, "Europe/Amsterdam", "2027-03-28T08:00:00Z", TestName = "On the day of the clock change")]
    [TestCase("2027-08-31", 6, "Etc/UTC", "2028-02-29T10:00:00Z", TestName = "The 31st and six months, in a leap year")]
    [TestCase("2026-08-31", 6, "Etc/UTC", "2027-02-28T10:00:00Z", TestName = "The 31st and six months, in another year")]
    [TestCase("2026-03-31", 6, "Etc/UTC", "2026-09-30T10:00:00Z", TestName = "The 31st and six months, where September has thirty")]
    [TestCase("2028-02-29", 12, "Etc/UTC", "2029-02-28T10:00:00Z", TestName = "29 February and a year")]
    [TestCase("2026-04-27", 6, "Pacific/Auckland", "2026-10-26T21:00:00Z", TestName = "By the day of somebody in Auckland")]
    public void A_follow_up_comes_months_after_the_day_of_the_end(string endedOn, int months, string zone, string due) =>
        Assert.That(
            OutcomeCalendar.DueAt(LocalDatePattern.Iso.Parse(endedOn).Value, months, DateTimeZoneProviders.Tzdb[zone]),
            Is.EqualTo(InstantPattern.General.Parse(due).Value));

    [Rule]
    public void It_comes_by_day_and_never_in_another_month(LocalDate endedOn, DateTimeZone zone, bool isYear)
    {
        var months = isYear ? 12 : 6;

        var due = OutcomeCalendar.DueAt(endedOn, months, zone);

        var day = due.InZone(zone).Date;
        var month = endedOn.ToYearMonth().PlusMonths(months);
        Assert.That(WakingHours.AtOrBefore(due, zone), Is.EqualTo(due));
        Assert.That(day.ToYearMonth(), Is.EqualTo(month));
        Assert.That(day.Day, Is.EqualTo(Math.Min(endedOn.Day, CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month))));
    }

    [Test]
    public void A_cohort_that_was_closed_early_counts_from_its_end()
    {
        var cohort = SampleCohorts.Cohort(1, StartsOn, closedAt: SampleCohorts.Noon(new LocalDate(2026, 3, 18)));

        Assert.That(
            OutcomeCalendar.DueAt(cohort, 6, SampleCohorts.Zone),
            Is.EqualTo(Instant.FromUtc(2026, 9, 18, 8, 0)));
        Assert.That(OutcomeCalendar.OpensAt(cohort), Is.EqualTo(cohort.ClosedAt));
    }

    [Test]
    public void One_that_is_closed_after_landing_counts_from_its_landing()
    {
        var cohort = SampleCohorts.Cohort(1, StartsOn, closedAt: SampleCohorts.Noon(new LocalDate(2026, 5, 20)));

        Assert.That(OutcomeCalendar.DueAt(cohort, 6, SampleCohorts.Zone), Is.EqualTo(Instant.FromUtc(2026, 10, 27, 9, 0)));
    }

    [Test]
    public void People_are_asked_for_their_yes_from_the_last_week_on()
    {
        var cohort = SampleCohorts.Cohort(1, StartsOn);

        Assert.That(OutcomeCalendar.OpensAt(cohort), Is.EqualTo(cohort.Calendar.Start(8)));
    }
}
