namespace DjangonautBot.Features.Calendars;

/// <summary>Item of a calendar: a stand-up, a break, or the opening of a week. It names nobody.</summary>
/// <param name="Key">Identifies it within its calendar, whatever changes about it.</param>
/// <param name="Place">Link or words; null for none.</param>
internal sealed record CalendarItem(string Key, string Title, string? Place, ItemTime Time, bool IsCancelled = false);
