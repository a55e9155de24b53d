using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Crew;

/// <summary>A role of somebody.</summary>
/// <param name="Team">None for a Captain of the whole cohort.</param>
internal sealed record RoleInTeam(CrewRole Role, Team? Team);
