using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Feedback;

internal sealed class FeedbackCommands(FeedbackHandler feedback) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.Component(FeedbackButton.Route, Access.Crew, ResponseKind.Form, feedback.OpenAsync),
        new InteractionRoute.FormSubmission(FeedbackForm.Route, Access.Crew, ResponseKind.Private, feedback.SaveAsync) { Texts = FeedbackForm.Texts },
    ];
}
