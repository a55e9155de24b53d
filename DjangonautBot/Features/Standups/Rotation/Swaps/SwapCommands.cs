using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Standups.Rotation.Swaps;

/// <summary>Routes of swaps: <c>/rotation swap</c> and the buttons below a request.</summary>
internal sealed class SwapCommands(SwapHandler swaps) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "rotation swap",
                "Ask another Navigator of your team to swap a week with you",
                Access.Navigator,
                ResponseKind.Private,
                swaps.AskAsync,
                CommandOptions.Week("The week that you lead and would like to swap", required: true),
                CommandOptions.Person("with", "Whom to ask", required: true)),
            new InteractionRoute.Component(SwapMessages.AcceptRoute, Access.Navigator, ResponseKind.Private, swaps.AcceptAsync),
            new InteractionRoute.Component(SwapMessages.DeclineRoute, Access.Navigator, ResponseKind.Private, swaps.DeclineAsync),
        ];
}
