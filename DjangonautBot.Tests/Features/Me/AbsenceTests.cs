using DjangonautBot.Features.Me;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Me;

internal sealed class AbsenceTests
{
    private static readonly LocalDate Today = new(2026, 3, 18);

    [Rule]
    public void Days_away_are_all_that_a_person_said(byte[] starts, byte[] lengths)
    {
        var said = starts.Zip(lengths).Take(6).Select(span => Away(span.First % 60, span.Second % 20)).ToList();

        var kept = new List<Absence>();
        foreach (var absence in said.DistinctBy(absence => absence.AwayFrom))
        {
            var (merged, replaced) = absence.MergeWith(kept);
            kept = [.. kept.Except(replaced), merged];
        }

        Assert.That(
            DaysOf(kept).Order(), Is.EqualTo(DaysOf(said.DistinctBy(absence => absence.AwayFrom)).Distinct().Order()));
    }

    [Test]
    public void A_last_day_that_was_not_known_is_the_one_given_now()
    {
        var (merged, replaced) = Away(5, 4).MergeWith([Away(2, null)]);

        Assert.That((merged, replaced.Count), Is.EqualTo((Away(2, 7), 1)));
    }

    [Test]
    public void Without_a_last_day_a_holiday_to_come_stays_one()
    {
        var (merged, replaced) = Away(0, null).MergeWith([Away(30, 10)]);

        Assert.That((merged, replaced.Count), Is.EqualTo((Away(0, null), 0)));
    }

    [Test]
    public void Other_dates_from_the_same_day_take_its_place() =>
        Assert.That(Away(2, 3).MergeWith([Away(2, 9)]).Merged, Is.EqualTo(Away(2, 3)));

    private static IEnumerable<LocalDate> DaysOf(IEnumerable<Absence> absences) => absences.SelectMany(absence =>
        Enumerable.Range(0, Period.DaysBetween(absence.AwayFrom, absence.AwayUntil!.Value) + 1).Select(absence.AwayFrom.PlusDays));

    private static Absence Away(int from, int? days) => new()
    {
        CrewId = new CrewId(1),
        AwayFrom = Today.PlusDays(from),
        AwayUntil = days is { } length ? Today.PlusDays(from + length) : null,
    };
}
