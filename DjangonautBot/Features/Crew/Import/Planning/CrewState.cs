using DjangonautBot.Features.Crew.Lists;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Crew.Import.Planning;

/// <summary>The teams and roles of a cohort, as one consistent state.</summary>
internal sealed record CrewState(IReadOnlyList<Team> Teams, IReadOnlyList<RoleHolder> Held);
