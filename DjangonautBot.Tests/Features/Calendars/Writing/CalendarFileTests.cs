using System.Text;
using DjangonautBot.Features.Calendars;
using DjangonautBot.Features.Calendars.Writing;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Tests.Features.Calendars.Writing;

/// <summary>Calendars as iCalendar files.</summary>
internal sealed class CalendarFileTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 3, 19, 17, 0);

    private static readonly PublishedItem Meeting = new(
        new CalendarItem(
            "a", "🛰️ Pluto; stand-up", "https://meet.example/a,b", new ItemTime.Meeting(At, At + Duration.FromMinutes(45))),
        "uid-a",
        Sequence: 2,
        Instant.FromUtc(2026, 3, 1, 8, 30));

    private static readonly PublishedItem Pause = new(
        new CalendarItem("b", "Break", null, new ItemTime.Days(new LocalDate(2026, 3, 30), new LocalDate(2026, 4, 6))),
        "uid-b",
        Sequence: 0,
        Instant.FromUtc(2026, 3, 1, 8, 30));

    [Test]
    public void A_file_is_what_RFC_5545_asks_for() =>
        Assert.That(
            Text(CalendarFile.WriteWhole(new PublishedCalendar("Session 6, 2026", [Meeting, Pause]))),
            Is.EqualTo(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//DjangonautBot//Calendar//EN
                CALSCALE:GREGORIAN
                X-WR-CALNAME:Session 6\, 2026
                X-PUBLISHED-TTL:PT1H
                BEGIN:VEVENT
                UID:uid-a
                DTSTAMP:20260301T083000Z
                LAST-MODIFIED:20260301T083000Z
                SEQUENCE:2
                DTSTART:20260319T170000Z
                DTEND:20260319T174500Z
                SUMMARY:🛰️ Pluto\; stand-up
                LOCATION:https://meet.example/a\,b
                STATUS:CONFIRMED
                END:VEVENT
                BEGIN:VEVENT
                UID:uid-b
                DTSTAMP:20260301T083000Z
                LAST-MODIFIED:20260301T083000Z
                SEQUENCE:0
                DTSTART;VALUE=DATE:20260330
                DTEND;VALUE=DATE:20260406
                TRANSP:TRANSPARENT
                SUMMARY:Break
                STATUS:CONFIRMED
                END:VEVENT
                END:VCALENDAR

                """.ReplaceLineEndings("\r\n")));

    [Test]
    public void A_cancelled_item_is_marked_in_a_file_and_leaves_a_feed()
    {
        var calendar = new PublishedCalendar("Session 6", [Meeting with { Item = Meeting.Item with { IsCancelled = true } }, Pause]);

        Assert.That(
            IcsFile.Read(Text(CalendarFile.WriteWhole(calendar))).Events.Select(one => (one.Uid, one.Status)),
            Is.EqualTo([("uid-a", "CANCELLED"), ("uid-b", "CONFIRMED")]));
        Assert.That(IcsFile.Read(Text(CalendarFile.WriteFeed(calendar))).Events.Select(one => one.Uid), Is.EqualTo(["uid-b"]));
    }

    [Rule]
    public void Every_stand_up_stands_there_at_its_instant(ProgramCalendar calendar, WeekTime at)
    {
        var times = SampleCalendars.Times(calendar, at, name: "Ceres");
        var file = CalendarFile.WriteFeed(SampleCalendars.Of(SampleCalendars.Cohort(calendar), times));

        var standups = IcsFile.Read(Text(file)).Events.Where(one => one.Title.Contains("Ceres", StringComparison.Ordinal));
        Assert.That(
            standups.Select(one => Parse(one.Start)),
            Is.EqualTo(Enumerable.Range(1, calendar.Weeks).Select(week => times.At(week))));
    }

    private static Instant Parse(string moment) =>
        InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'").Parse(moment).Value;

    private static string Text(byte[] file) => Encoding.UTF8.GetString(file);
}
