using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Questions;

/// <summary>Who looks after a team.</summary>
internal static class TeamGuides
{
    /// <summary>The team's Navigators, then the cohort's Captains.</summary>
    public static IEnumerable<CrewMember> GuidesOf(this ICrew crew, Team team) =>
        crew.List(team.TeamId, CrewRole.Navigator).Concat(crew.Captains(team.CohortId));
}
