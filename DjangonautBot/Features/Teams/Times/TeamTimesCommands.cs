using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Teams.Times;

internal sealed class TeamTimesCommands(TeamTimesHandler times, ITeams teams) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "team times",
            "When everybody of a team could meet, in their own time zones",
            Access.Captain,
            ResponseKind.Private,
            times.ShowAsync,
            Team.Option("Which team", required: true))
        {
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
        new InteractionRoute.Component(TeamTimesMessages.ShowRoute, Access.Captain, ResponseKind.Update, times.ShowAgainAsync),
        new InteractionRoute.Component(TeamTimesMessages.ChooseRoute, Access.Captain, ResponseKind.Update, times.ChooseAsync),
        new InteractionRoute.Component(TeamTimesMessages.SetRoute, Access.Captain, ResponseKind.Update, times.SetAsync)
        {
            ChangesCohort = true,
        },
    ];
}
