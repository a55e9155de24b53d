using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Crew.Import.Planning;

/// <summary>A team of a plan: one that there is, or one that the import makes.</summary>
/// <param name="Existing">Null for a new team.</param>
internal sealed record PlannedTeam(string Name, Team? Existing);

/// <summary>A role, and the team that it is for.</summary>
/// <param name="Team">Null for a Captain of the whole cohort.</param>
internal sealed record CrewPlace(CrewRole Role, PlannedTeam? Team);
