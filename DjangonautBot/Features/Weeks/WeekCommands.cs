using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Weeks;

/// <summary>Route of <c>/week</c>.</summary>
internal sealed class WeekCommands(WeekHandler weeks, ITeams teams) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "week",
            "Which week it is, when the stand-up is, and how the team is doing",
            Access.Crew,
            ResponseKind.Private,
            weeks.ShowAsync,
            Teams.Team.Option("Another team than yours"))
        {
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
    ];
}
