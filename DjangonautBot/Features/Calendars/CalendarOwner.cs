using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Calendars;

/// <summary>Owner of a calendar.</summary>
/// <param name="CrewId">Member of the crew; null for the cohort itself.</param>
internal sealed record CalendarOwner(CohortId CohortId, CrewId? CrewId);
