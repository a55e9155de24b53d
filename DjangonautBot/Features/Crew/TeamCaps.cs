using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Crew;

/// <summary>How many Djangonauts a team may have: eight, and four for each Navigator.</summary>
internal static class TeamCaps
{
    public static bool Allow(int djangonauts, int navigators) => djangonauts <= Most(navigators);

    public static int Most(int navigators) =>
        Math.Min(Team.MostDjangonauts, navigators * Team.MostDjangonautsForEachNavigator);
}
