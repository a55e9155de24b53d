using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew;

/// <summary>A team that has fewer Navigators than its Djangonauts need.</summary>
internal sealed record NavigatorShortage(Team Team, int Djangonauts, int Navigators)
{
    /// <summary>Returns the shortage of a team; null if it has enough Navigators.</summary>
    public static NavigatorShortage? Find(Team team, int djangonauts, int navigators) =>
        navigators == 0 || !TeamCaps.Allow(djangonauts, navigators) ? new NavigatorShortage(team, djangonauts, navigators) : null;

    /// <summary>Describes the numbers, and their effect on the team.</summary>
    /// <param name="has">Verb: “has”, or “would have”.</param>
    public string Describe(string has)
    {
        var numbers =
            $"*{Markdown.Escape(Team.Name)}* {has} {Numbers.Of(Djangonauts, "Djangonaut")} and {Numbers.Of(Navigators, "Navigator")}";
        return Navigators == 0
            ? $"{numbers}: nobody to lead its stand-ups. Everybody stays; nobody can join until a Navigator does."
            : $"{numbers}, more than {Team.MostDjangonautsForEachNavigator} for each. Everybody stays; nobody can join until another "
                + "Navigator does.";
    }
}
