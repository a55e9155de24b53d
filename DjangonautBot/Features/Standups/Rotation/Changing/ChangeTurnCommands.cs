using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Standups.Rotation.Changing;

/// <summary>Routes of the button beside a week in <c>/rotation show</c>, and of its form.</summary>
internal sealed class ChangeTurnCommands(ChangeTurnHandler turns) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.Component(ChangeTurnButton.Route, Access.Navigator, ResponseKind.Form, turns.OpenAsync),
            new InteractionRoute.FormSubmission(ChangeTurnForm.Route, Access.Navigator, ResponseKind.Private, turns.SubmitAsync),
        ];
}
