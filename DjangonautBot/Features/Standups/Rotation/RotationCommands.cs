using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Standups.Rotation.Covers;
using DjangonautBot.Features.Standups.Rotation.Swaps;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Standups.Rotation;

internal sealed class RotationCommands(RotationHandler rotation, SwapHandler swaps, CoverHandler covers, ITeams teams) : IInteractionModule
{
    private const int LastWeek = 52;

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
                Suggest = Suggest,
            },
            new InteractionRoute.SlashCommand(
                "rotation swap",
                "Ask another Navigator of your team to swap a week with you",
                Access.Navigator,
                ResponseKind.Private,
                swaps.AskAsync,
                CommandOptions.Number("week", "The week that you lead and would like to swap", 1, LastWeek, required: true),
                CommandOptions.Person("with", "Whom to ask", required: true)),
            new InteractionRoute.SlashCommand(
                "rotation cover",
                "Ask all other Navigators whether somebody can lead your stand-up",
                Access.Navigator,
                ResponseKind.Private,
                covers.AskAsync,
                CommandOptions.Number("week", "The week that you lead and cannot", 1, LastWeek, required: true)),
            new InteractionRoute.Component(TurnsButton.Route, Access.Navigator, ResponseKind.Private, rotation.ShowFromButtonAsync),
            new InteractionRoute.Component(SwapMessages.AcceptRoute, Access.Navigator, ResponseKind.Private, swaps.AcceptAsync),
            new InteractionRoute.Component(SwapMessages.DeclineRoute, Access.Navigator, ResponseKind.Private, swaps.DeclineAsync),
            new InteractionRoute.Component(CoverMessages.TakeRoute, Access.Navigator, ResponseKind.Private, covers.TakeAsync),
            new InteractionRoute.Component(CoverMessages.WithdrawRoute, Access.Navigator, ResponseKind.Private, covers.WithdrawAsync),
        ];

    private static CommandOptionDeclaration Team =>
        CommandOptions.Text("team", "The team; not needed if you navigate just one", Teams.Team.LongestName, autocomplete: true);

    private IEnumerable<CommandChoice> Suggest(AutocompleteRequest request) => teams.Suggest(request.Actor.CohortId, request.Typed);
}
