namespace DjangonautBot.Features.Teams;

/// <summary>What it means to remove a team.</summary>
/// <param name="CheckIns">How many stay readable.</param>
/// <param name="People">The display names of those who leave their role in it.</param>
internal sealed record TeamRemoval(Team Team, int CheckIns, IReadOnlyList<string> People);
