using DjangonautBot.Features.Crew;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Rotation;

/// <summary>Navigators take turns in the order in which they joined.</summary>
internal sealed class NavigatorRotation(ICrew crew) : IRotation
{
    public CrewMember? FindFacilitator(TeamId teamId, int week) => TurnOfThosePresent(crew.List(teamId, CrewRole.Navigator), week);

    /// <summary>Whose turn it is; where that person left the server, the next one's who did not.</summary>
    internal static CrewMember? TurnOfThosePresent(IReadOnlyList<CrewMember> navigators, int week) =>
        Enumerable.Range(week, navigators.Count).Select(turn => Turn(navigators, turn)).FirstOrDefault(navigator => navigator is { IsGone: false })
        ?? Turn(navigators, week);

    /// <summary>Whose turn it is in a week; nobody's if there are no Navigators.</summary>
    internal static T? Turn<T>(IReadOnlyList<T> navigators, int week)
        where T : class =>
        navigators.Count == 0 ? null : navigators[(week - 1) % navigators.Count];
}
