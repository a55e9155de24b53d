using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Crew.Adding;

internal sealed class CrewAdditionCommands(CrewAdditionHandler additions, ITeams teams) : IInteractionModule
{
    private static readonly IReadOnlyList<CommandChoice> Roles =
        [.. Enum.GetNames<CrewRole>().Select(role => new CommandChoice(role, role))];

    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "crew add",
            "Add up to 25 people to the crew at once",
            Access.Captain,
            ResponseKind.Private,
            additions.PickAsync,
            CommandOptions.Choice("role", "What they will be", required: true, Roles),
            Teams.Team.Option("Their team; not needed if there is just one, or for Captains of all"))
        {
            ChangesCohort = true,
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
        new InteractionRoute.Component(
            CrewAdditionMessages.AddRoute, Access.Captain, ResponseKind.Update, additions.AddAsync)
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(
            CrewAdditionMessages.BothRoute, Access.Captain, ResponseKind.Update, additions.AddInBothRolesAsync)
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(
            CrewAdditionMessages.PickRoute, Access.Captain, ResponseKind.Update, additions.PickFromButtonAsync)
        {
            ChangesCohort = true,
        },
        // A message of its own, so that the people picked in the one above stay there.
        new InteractionRoute.Component(
            CrewAdditionMessages.NavigatorsRoute, Access.Captain, ResponseKind.Private, additions.PickFromButtonAsync)
        {
            ChangesCohort = true,
        },
    ];
}
