using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Cohorts;

internal sealed class CohortDraftTests
{
    private static readonly Cohort Spring = SampleCohorts.Cohort(1, new LocalDate(2026, 3, 2));

    [TestCase("2025-12-29", false, TestName = "A cohort that has landed when the other's week 0 begins is not in its way")]
    [TestCase("2026-01-05", true, TestName = "A last week in the other's week 0 is")]
    [TestCase("2026-03-02", true, TestName = "The same weeks are")]
    [TestCase("2026-04-27", true, TestName = "A week 0 in the other's last week is")]
    [TestCase("2026-05-04", false, TestName = "A week 0 right after the other's landing is not")]
    public void Two_cohorts_overlap_from_their_week_0_on(string startsOn, bool expected)
    {
        var draft = Draft(new ProgramCalendar(NodaTime.Text.LocalDatePattern.Iso.Parse(startsOn).Value, SampleCohorts.Zone, 8));

        Assert.That(draft.Overlaps(Spring), Is.EqualTo(expected));
    }

    [Test]
    public void A_closed_cohort_is_in_nobodys_way() =>
        Assert.That(Draft(Spring.Calendar).Overlaps(Spring with { ClosedAt = SampleCohorts.Noon(new LocalDate(2026, 3, 3)) }), Is.False);

    [Rule]
    public void Overlapping_is_mutual(ProgramCalendar one, ProgramCalendar other) =>
        Assert.That(Draft(one).Overlaps(Created(other)), Is.EqualTo(Draft(other).Overlaps(Created(one))));

    [Rule]
    public void Cohorts_overlap_where_they_have_a_moment_in_common(ProgramCalendar one, ProgramCalendar other) =>
        Assert.That(Draft(one).Overlaps(Created(other)), Is.EqualTo(Has(one, other.Start(0)) || Has(other, one.Start(0))));

    private static bool Has(ProgramCalendar calendar, Instant instant) =>
        calendar.WeekAt(instant) >= 0 && calendar.WeekAt(instant) <= calendar.Weeks;

    private static CohortDraft Draft(ProgramCalendar calendar) =>
        new(new Snowflake(1), "New", null, calendar.StartsOn, calendar.Zone, calendar.Weeks);

    private static Cohort Created(ProgramCalendar calendar) => new()
    {
        CohortId = new CohortId(1),
        GuildId = new Snowflake(1),
        Name = "There",
        StartsOn = calendar.StartsOn,
        TimeZone = calendar.Zone,
        Weeks = calendar.Weeks,
    };
}
