using NodaTime;

namespace DjangonautBot.Features.Calendars;

/// <summary>Item as readers of a calendar know it.</summary>
/// <param name="Uid">Id by which readers recognise it, for good.</param>
/// <param name="Sequence">Number of its changes.</param>
/// <param name="ChangedAt">Time at which it became as it is.</param>
internal sealed record PublishedItem(CalendarItem Item, string Uid, int Sequence, Instant ChangedAt)
{
    /// <summary>Publishes an item for the first time, under a random id, which tells nothing about people.</summary>
    public static PublishedItem New(CalendarItem item, Instant now) => new(item, Guid.NewGuid().ToString(), Sequence: 0, now);

    public PublishedItem Revise(CalendarItem item, Instant now) =>
        this with { Item = item, Sequence = Sequence + 1, ChangedAt = now };
}
