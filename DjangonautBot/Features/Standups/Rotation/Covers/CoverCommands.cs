using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Standups.Rotation.Covers;

/// <summary>Routes of calls for a stand-in: <c>/rotation cover</c> and the buttons below a call.</summary>
internal sealed class CoverCommands(CoverHandler covers) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "rotation cover",
                "Ask all other Navigators whether somebody can lead your stand-up",
                Access.Navigator,
                ResponseKind.Private,
                covers.AskAsync,
                CommandOptions.Week("The week that you lead and cannot", required: true)),
            new InteractionRoute.Component(CoverMessages.TakeRoute, Access.Navigator, ResponseKind.Private, covers.TakeAsync),
            new InteractionRoute.Component(CoverMessages.WithdrawRoute, Access.Navigator, ResponseKind.Private, covers.WithdrawAsync),
        ];
}
