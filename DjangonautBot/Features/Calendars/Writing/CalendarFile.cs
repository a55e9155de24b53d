using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace DjangonautBot.Features.Calendars.Writing;

/// <summary>
/// Writes calendars as iCalendar files, in the small part of the format that all readers understand alike: an event for each item,
/// instants in UTC, and no durations, rules of recurrence or zones.
/// </summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc5545. The same calendar is always the same file.</remarks>
internal static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>Writes a file to take along: cancelled items are marked, so that they go where an earlier file brought them.</summary>
    public static byte[] WriteWhole(PublishedCalendar calendar) => Write(calendar.Name, calendar.Items);

    /// <summary>Writes a feed: cancelled items leave it, because readers that follow one show them still.</summary>
    public static byte[] WriteFeed(PublishedCalendar calendar) =>
        Write(calendar.Name, calendar.Items.Where(published => !published.Item.IsCancelled));

    private static byte[] Write(string name, IEnumerable<PublishedItem> items)
    {
        var file = new StringBuilder()
            .AddLine("BEGIN", "VCALENDAR")
            .AddLine("VERSION", "2.0")
            .AddLine("PRODID", "-//DjangonautBot//Calendar//EN")
            .AddLine("CALSCALE", "GREGORIAN")
            .AddText("X-WR-CALNAME", name)
            .AddLine("X-PUBLISHED-TTL", "PT1H");
        foreach (var published in items)
        {
            Add(file, published);
        }

        return Encoding.UTF8.GetBytes(file.AddLine("END", "VCALENDAR").ToString());
    }

    private static void Add(StringBuilder file, PublishedItem published)
    {
        var item = published.Item;
        file.AddLine("BEGIN", "VEVENT")
            .AddLine("UID", published.Uid)
            .AddLine("DTSTAMP", Moment.Format(published.ChangedAt))
            .AddLine("LAST-MODIFIED", Moment.Format(published.ChangedAt))
            .AddLine("SEQUENCE", published.Sequence.ToString(CultureInfo.InvariantCulture));
        AddTime(file, item.Time);
        file.AddText("SUMMARY", item.Title);
        if (item.Place is { } place)
        {
            file.AddText("LOCATION", place);
        }

        file.AddLine("STATUS", item.IsCancelled ? "CANCELLED" : "CONFIRMED").AddLine("END", "VEVENT");
    }

    // A break keeps nobody busy.
    private static StringBuilder AddTime(StringBuilder file, ItemTime time) => time switch
    {
        ItemTime.Meeting meeting => file
            .AddLine("DTSTART", Moment.Format(meeting.StartsAt))
            .AddLine("DTEND", Moment.Format(meeting.EndsAt)),
        ItemTime.Days days => file
            .AddLine("DTSTART;VALUE=DATE", Day.Format(days.First))
            .AddLine("DTEND;VALUE=DATE", Day.Format(days.After))
            .AddLine("TRANSP", "TRANSPARENT"),
        _ => throw new ArgumentOutOfRangeException(nameof(time), time, null),
    };
}
