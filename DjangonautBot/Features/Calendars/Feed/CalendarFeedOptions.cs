namespace DjangonautBot.Features.Calendars.Feed;

/// <summary>Options of the feeds.</summary>
/// <param name="PublicUrl">Address at which the operator's proxy answers; null if there are no feeds.</param>
internal sealed record CalendarFeedOptions(Uri? PublicUrl);
