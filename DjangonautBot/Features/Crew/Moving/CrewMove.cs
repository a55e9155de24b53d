using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Moving;

/// <summary>Somebody who is to have a role in another team instead.</summary>
internal sealed record CrewMove(CohortId CohortId, CrewMember Member, CrewRole Role, Team From, Team To);
