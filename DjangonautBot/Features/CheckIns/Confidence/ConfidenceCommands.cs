using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.CheckIns.Confidence;

/// <summary>Routes of the buttons below the question about confidence.</summary>
internal sealed class ConfidenceCommands(ConfidenceHandler confidence) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        // The reply to a check-in holds other prompts too, so the answer gets a reply of its own.
        new InteractionRoute.Component(ConfidenceMessages.SayRoute, Access.Crew, ResponseKind.Private, confidence.SayAsync),
        new InteractionRoute.Component(ConfidenceMessages.ChangeRoute, Access.Crew, ResponseKind.Update, confidence.SayAsync),
    ];
}
