using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Crew.Removing;

/// <summary>What it means to take somebody out of a team or of the whole crew.</summary>
/// <param name="From">None for the whole crew.</param>
/// <param name="Roles">What the person leaves.</param>
/// <param name="StaysInTheCrew">Whether the person has other roles.</param>
/// <param name="CheckIns">How many stay.</param>
internal sealed record CrewRemoval(
    CrewMember Member,
    Team? From,
    IReadOnlyList<RoleInTeam> Roles,
    bool StaysInTheCrew,
    int CheckIns,
    IReadOnlyList<NavigatorShortage> NavigatorShortages);
