namespace DjangonautBot.Features.Calendars;

/// <summary>Calendar as its readers see it.</summary>
internal sealed record PublishedCalendar(string Name, IReadOnlyList<PublishedItem> Items);
