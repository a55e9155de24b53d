using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Crew.Lists;

internal sealed class CrewListCommands(CrewListHandler lists, ITeams teams) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "crew list",
            "Who is who, by team and role",
            Access.Captain,
            ResponseKind.Private,
            lists.ListAsync,
            Teams.Team.Option("This team only"))
        {
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
    ];
}
