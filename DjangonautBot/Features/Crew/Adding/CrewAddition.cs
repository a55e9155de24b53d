using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Adding;

/// <summary>People who are to get a role.</summary>
/// <param name="Team">None for Captains of the whole cohort.</param>
internal sealed record CrewAddition(CohortId CohortId, CrewRole Role, Team? Team, IReadOnlyList<NewCrewMember> People);
