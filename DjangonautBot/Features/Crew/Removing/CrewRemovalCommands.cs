using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Crew.Removing;

internal sealed class CrewRemovalCommands(CrewRemovalHandler removals, ITeams teams) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "crew remove",
            "Take somebody out of the crew, or out of one team",
            Access.Captain,
            ResponseKind.Private,
            removals.PreviewAsync,
            CommandOptions.Person("member", "Who; for somebody who left the server, their user id", required: true),
            Teams.Team.Option("Out of this team only"))
        {
            ChangesCohort = true,
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
        new InteractionRoute.Component(
            CrewRemovalMessages.ConfirmRoute, Access.Captain, ResponseKind.Update, removals.RemoveAsync)
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(CrewRemovalMessages.KeepRoute, Access.Captain, ResponseKind.Update, removals.KeepAsync),
    ];
}
