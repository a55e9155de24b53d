using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.CheckIns.Confidence;

internal sealed class ConfidenceButtons(ConfidenceHandler confidence) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        // The reply to a check-in holds other offers too, so that the answer stands beside it.
        new InteractionRoute.Component(ConfidenceMessages.SayRoute, Access.Crew, ResponseKind.Private, confidence.SayAsync),
        new InteractionRoute.Component(ConfidenceMessages.ChangeRoute, Access.Crew, ResponseKind.Update, confidence.SayAsync),
    ];
}
