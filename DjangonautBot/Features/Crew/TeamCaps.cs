using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Crew;

/// <summary>Limit of Djangonauts in a team: eight, and four for each Navigator.</summary>
internal static class TeamCaps
{
    /// <summary>Determines whether a team may have these numbers of people.</summary>
    public static bool Allow(int djangonauts, int navigators) => djangonauts <= Most(navigators);

    /// <summary>Returns the limit of Djangonauts for a number of Navigators.</summary>
    public static int Most(int navigators) =>
        Math.Min(Team.MostDjangonauts, navigators * Team.MostDjangonautsForEachNavigator);
}
