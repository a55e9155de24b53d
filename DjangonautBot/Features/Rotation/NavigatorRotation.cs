using DjangonautBot.Features.Crew;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Rotation;

/// <summary>Navigators take turns in the order in which they joined.</summary>
internal sealed class NavigatorRotation(ICrew crew) : IRotation
{
    public CrewMember? FindFacilitator(TeamId teamId, int week) => Turn(crew.List(teamId, CrewRole.Navigator), week);

    /// <summary>Whose turn it is in a week; nobody's if there are no Navigators.</summary>
    internal static T? Turn<T>(IReadOnlyList<T> navigators, int week)
        where T : class =>
        navigators.Count == 0 ? null : navigators[(week - 1) % navigators.Count];
}
