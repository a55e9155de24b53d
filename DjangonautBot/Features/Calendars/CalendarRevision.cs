using NodaTime;

namespace DjangonautBot.Features.Calendars;

/// <summary>Difference between a calendar as it was published last and as it is planned now.</summary>
internal static class CalendarRevision
{
    /// <summary>Lists the items that are new or were changed, with a sequence that is one higher.</summary>
    /// <remarks>Items that are planned no more are cancelled, unless they have begun: what was in a calendar stays in its past.</remarks>
    public static IReadOnlyList<PublishedItem> Of(
        IReadOnlyList<PublishedItem> published, IReadOnlyList<CalendarItem> planned, DateTimeZone zone, Instant now)
    {
        var left = published.ToDictionary(known => known.Item.Key);
        var changes = new List<PublishedItem>();
        foreach (var item in planned)
        {
            if (!left.Remove(item.Key, out var known))
            {
                changes.Add(PublishedItem.New(item, now));
            }
            else if (Next(known.Item, item) is var next && next != known.Item)
            {
                changes.Add(known.Revise(next, now));
            }
        }

        changes.AddRange(
            from gone in left.Values
            where !gone.Item.IsCancelled && !gone.Item.Time.HasBegun(zone, now)
            select gone.Revise(gone.Item with { IsCancelled = true }, now));
        return changes;
    }

    // A cancelled one stays as people have it in their calendars.
    private static CalendarItem Next(CalendarItem known, CalendarItem planned) =>
        planned.IsCancelled ? known with { IsCancelled = true } : planned;
}
