namespace DjangonautBot.Features.Crew.Import.Planning;

/// <summary>A role that a person gets, and the one that they leave for it.</summary>
/// <param name="From">Null for somebody who joins with it.</param>
internal sealed record PlannedChange(NewCrewMember Person, CrewPlace? From, CrewPlace To)
{
    public bool IsJoining => From is null;

    public bool IsMove => From?.Role == To.Role;

    public bool IsRoleChange => From is { } before && before.Role != To.Role;
}
