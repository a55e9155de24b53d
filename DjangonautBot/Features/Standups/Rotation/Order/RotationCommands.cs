using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Standups.Rotation.Order;

/// <summary>Routes of <c>/rotation show</c> and <c>/rotation order</c>.</summary>
internal sealed class RotationCommands(RotationHandler rotation, ITeams teams) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "rotation show",
                "Who leads the stand-up in each week",
                Access.Navigator,
                ResponseKind.Private,
                rotation.ShowAsync,
                Team)
            {
                Suggest = Suggest,
            },
            new InteractionRoute.SlashCommand(
                "rotation order",
                "The order in which a team's Navigators take turns; weeks to come are dealt anew",
                Access.Navigator,
                ResponseKind.Private,
                rotation.OrderAsync,
                [
                    .. RotationHandler.Places.Select(
                        (place, index) => CommandOptions.Person(place, $"Who comes {place}", required: index == 0)),
                    Team,
                ])
            {
                ChangesCohort = true,
                Suggest = Suggest,
            },
            new InteractionRoute.Component(TurnsButton.Route, Access.Navigator, ResponseKind.Private, rotation.ShowFromButtonAsync),
        ];

    private static CommandOptionDeclaration Team =>
        Teams.Team.Option("The team; not needed if you navigate just one");

    private IEnumerable<CommandChoice> Suggest(AutocompleteRequest request) => teams.Suggest(request.Actor.CohortId, request.Typed);
}
