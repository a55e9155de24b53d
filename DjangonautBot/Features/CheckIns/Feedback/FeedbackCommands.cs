using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.CheckIns.Feedback;

/// <summary>Routes of feedback: its button and its form.</summary>
internal sealed class FeedbackCommands(FeedbackHandler feedback) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.Component(FeedbackButton.Route, Access.Crew, ResponseKind.Form, feedback.OpenAsync),
            new InteractionRoute.FormSubmission(FeedbackForm.Route, Access.Crew, ResponseKind.Private, feedback.SaveAsync)
            {
                Texts = FeedbackForm.Texts,
            },
        ];
}
