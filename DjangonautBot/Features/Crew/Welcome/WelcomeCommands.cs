using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Routes of a team's welcome: its preview, its form, and its post.</summary>
internal sealed class WelcomeCommands(WelcomeHandler welcomes) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.Component(WelcomePreview.ShowRoute, Access.Captain, ResponseKind.Private, welcomes.ShowAsync),
        new InteractionRoute.Component(WelcomePreview.OpenRoute, Access.Captain, ResponseKind.Private, welcomes.OpenAsync),
        new InteractionRoute.Component(WelcomePreview.PageRoute, Access.Captain, ResponseKind.Update, welcomes.TurnAsync),
        new InteractionRoute.Component(WelcomePreview.EditRoute, Access.Captain, ResponseKind.Form, welcomes.EditAsync),
        new InteractionRoute.FormSubmission(WelcomeForm.Route, Access.Captain, ResponseKind.Update, welcomes.SaveAsync)
        {
            Texts = WelcomeForm.Texts,
        },
        new InteractionRoute.Component(WelcomePreview.PostRoute, Access.Captain, ResponseKind.Update, welcomes.PostAsync),
        new InteractionRoute.Component(WelcomePreview.PostAllRoute, Access.Captain, ResponseKind.Update, welcomes.PostAllAsync),
    ];
}
