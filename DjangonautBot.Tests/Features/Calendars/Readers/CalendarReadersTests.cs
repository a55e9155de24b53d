using DjangonautBot.Features.Calendars;
using DjangonautBot.Features.Calendars.Writing;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Tests.Features.Calendars.Readers;

/// <summary>Other programs read the bot's files as they are meant.</summary>
[Category(TestCategory.Process)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class CalendarReadersTests
{
    // No backslash stands before an n: there node-ical reads a line break (findings/node-ical-breaks-lines-at-a-backslash.sh).
    private const string Name = @"Pluto, Charon; and \ Nix\: 冥王星 👩🏽‍🚀 ""the far ones"" of a long, long way out";
    private const string Place = "https://meet.example/a,b;c?d=e%20f";

    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.000Z'");

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    // Clocks change forth and back within a year: by an hour, by half of one, and in Ramadan.
    [TestCase("Europe/Dublin")]
    [TestCase("America/Vancouver")]
    [TestCase("Africa/Casablanca")]
    [TestCase("Australia/Lord_Howe")]
    public async Task Stand_ups_and_breaks_are_when_they_are_over_two_clock_changes(string zone)
    {
        var calendar = new ProgramCalendar(
            new LocalDate(2026, 2, 2), DateTimeZoneProviders.Tzdb[zone], 44, new LocalDate(2026, 3, 30), new LocalDate(2026, 8, 3));
        var times = SampleCalendars.Times(calendar, new WeekTime(IsoDayOfWeek.Sunday, new LocalTime(2, 15)), Name, Place);
        var cohort = SampleCalendars.Cohort(calendar);
        IReadOnlyList<CalendarItem> planned =
            [.. CalendarPlan.Standups(cohort, times, SampleCalendars.NoWeeks), .. CalendarPlan.Breaks(cohort)];
        var published = CalendarRevision.Of([], planned, calendar.Zone, calendar.Start(0));

        var read = await CalendarReaders.ReadAsync(CalendarFile.WriteWhole(new PublishedCalendar("Session 6", published)), Cancellation);

        var expected = published.Select(Expected).OrderBy(one => one.Uid, StringComparer.Ordinal).ToList();
        Assert.That(Offsets(times), Is.GreaterThanOrEqualTo(2), "or there is no clock change to see");
        Assert.Multiple(() =>
        {
            Assert.That(read[CalendarReaders.IcalJs].OrderBy(one => one.Uid, StringComparer.Ordinal), Is.EqualTo(expected));
            Assert.That(read[CalendarReaders.NodeIcal].OrderBy(one => one.Uid, StringComparer.Ordinal), Is.EqualTo(expected));
        });
    }

    [Test]
    public async Task A_change_and_a_cancelled_stand_up_are_seen_as_such()
    {
        var at = Instant.FromUtc(2026, 3, 19, 17, 0);
        var moved = new PublishedItem(
            new CalendarItem("a", "One", null, new ItemTime.Meeting(at, at + Duration.FromMinutes(45))), "uid-a", Sequence: 3, at);
        var cancelled = moved with { Uid = "uid-b", Item = moved.Item with { Key = "b", IsCancelled = true } };

        var read = await CalendarReaders.ReadAsync(
            CalendarFile.WriteWhole(new PublishedCalendar("Session 6", [moved, cancelled])), Cancellation);

        foreach (var reader in read)
        {
            Assert.That(
                reader.Select(one => (one.Uid, one.Sequence, one.Status)),
                Is.EqualTo([("uid-a", "3", "CONFIRMED"), ("uid-b", "3", "CANCELLED")]),
                reader.Key);
        }

        Assert.That(read, Has.Count.EqualTo(2));
    }

    private static ReadEvent Expected(PublishedItem published)
    {
        var (start, end) = published.Item.Time switch
        {
            ItemTime.Meeting meeting => (Moment.Format(meeting.StartsAt), Moment.Format(meeting.EndsAt)),
            ItemTime.Days days => (LocalDatePattern.Iso.Format(days.First), LocalDatePattern.Iso.Format(days.After)),
            _ => ("", ""),
        };
        return new ReadEvent(published.Uid, start, end, "0", "CONFIRMED", published.Item.Title, published.Item.Place ?? "");
    }

    private static int Offsets(DjangonautBot.Features.Teams.StandupTimes times) => Enumerable.Range(1, times.Calendar.Weeks)
        .Select(week => times.Calendar.Zone.GetUtcOffset(times.At(week)!.Value)).Distinct().Count();
}
