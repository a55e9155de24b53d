using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Crew.Moving;

internal sealed class CrewMoveCommands(CrewMoveHandler moves, ITeams teams) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "crew move",
            "Move somebody to another team",
            Access.Captain,
            ResponseKind.Private,
            moves.MoveAsync,
            CommandOptions.Person("member", "Who", required: true),
            Teams.Team.Option("Their new team", required: true))
        {
            ChangesCohort = true,
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
        new InteractionRoute.Component(CrewMoveMessages.BackRoute, Access.Captain, ResponseKind.Update, moves.MoveBackAsync)
        {
            ChangesCohort = true,
        },
    ];
}
