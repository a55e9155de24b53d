using DjangonautBot.Features.Calendars;
using NodaTime;

namespace DjangonautBot.Tests.Features.Calendars;

/// <summary>An item keeps its id through every change, and its sequence rises.</summary>
internal sealed class CalendarRevisionTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 18, 10, 0);
    private static readonly CalendarItem Standup = Item("standup:1:3", Now + Duration.FromDays(1));

    [Test]
    public void A_new_item_begins_with_sequence_0_and_an_id_of_its_own()
    {
        var changes = Revise([], Standup, Standup with { Key = "standup:1:4" });

        Assert.That(changes.Select(item => (item.Sequence, item.ChangedAt)), Is.All.EqualTo((0, Now)));
        Assert.That(changes.Select(item => item.Uid), Is.Unique.And.All.Match("^[0-9a-f-]{36}$"));
    }

    [Test]
    public void The_same_content_is_no_change() => Assert.That(Revise([Published(Standup)], Standup), Is.Empty);

    private static IEnumerable<TestCaseData> Changed()
    {
        yield return new TestCaseData(Item(Standup.Key, Now + Duration.FromDays(2))).SetArgDisplayNames("moved");
        yield return new TestCaseData(Standup with { Title = "You lead Pluto" }).SetArgDisplayNames("title");
        yield return new TestCaseData(Standup with { Place = "https://meet.example/b" }).SetArgDisplayNames("place");
        yield return new TestCaseData(Standup with { Place = null }).SetArgDisplayNames("no place");
        yield return new TestCaseData(Standup with { IsCancelled = true }).SetArgDisplayNames("cancelled");
    }

    [TestCaseSource(nameof(Changed))]
    public void A_change_keeps_the_id_and_raises_the_sequence(CalendarItem planned)
    {
        var change = Revise([Published(Standup)], planned).Single();

        Assert.That(change, Is.EqualTo(new PublishedItem(planned, "uid", 8, Now)));
    }

    [Test]
    public void A_cancelled_item_stays_where_people_have_it()
    {
        var elsewhere = Item(Standup.Key, Now + Duration.FromDays(5)) with { IsCancelled = true };

        var change = Revise([Published(Standup)], elsewhere).Single();

        Assert.That(change.Item, Is.EqualTo(Standup with { IsCancelled = true }));
        Assert.That(Revise([change], elsewhere), Is.Empty);
    }

    [Test]
    public void A_restored_item_is_one_more_change()
    {
        var change = Revise([Published(Standup with { IsCancelled = true })], Standup).Single();

        Assert.That((change.Item, change.Sequence), Is.EqualTo((Standup, 8)));
    }

    [Test]
    public void An_item_that_is_planned_no_more_is_cancelled_once()
    {
        var change = Revise([Published(Standup)]).Single();

        Assert.That((change.Item.IsCancelled, change.Sequence), Is.EqualTo((true, 8)));
        Assert.That(Revise([change]), Is.Empty);
    }

    [Test]
    public void Unless_it_has_begun() => Assert.That(Revise([Published(Item("standup:1:2", Now))]), Is.Empty);

    [TestCase("2026-03-18", 0)]
    [TestCase("2026-03-19", 1)]
    public void Whole_days_begin_at_midnight_of_the_cohorts_zone(string day, int changes)
    {
        var first = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        var pause = new CalendarItem("break", "Break", null, new ItemTime.Days(first, first.PlusDays(7)));

        var midnight = Instant.FromUtc(2026, 3, 17, 11, 0);

        Assert.That(
            CalendarRevision.Of([Published(pause)], [], DateTimeZoneProviders.Tzdb["Pacific/Auckland"], midnight),
            Has.Count.EqualTo(changes));
    }

    private static IReadOnlyList<PublishedItem> Revise(IReadOnlyList<PublishedItem> published, params CalendarItem[] planned) =>
        CalendarRevision.Of(published, planned, DateTimeZone.Utc, Now);

    private static PublishedItem Published(CalendarItem item) => new(item, "uid", Sequence: 7, Now - Duration.FromDays(1));

    private static CalendarItem Item(string key, Instant at) =>
        new(key, "Pluto", "https://meet.example/a", new ItemTime.Meeting(at, at + Duration.FromMinutes(45)));
}
