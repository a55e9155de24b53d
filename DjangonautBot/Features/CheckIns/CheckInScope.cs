using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Who checks in, in which team and for which week.</summary>
internal sealed record CheckInScope(CohortId CohortId, CrewId CrewId, string DisplayName, Team Team, int Week);
