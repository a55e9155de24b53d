using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Feedback;

internal sealed class FeedbackCommands(FeedbackHandler feedback) : IEntries
{
    public IEnumerable<Entry> Entries =>
    [
        new Entry.Component(FeedbackButton.Route, Access.Crew, AnswerKind.Form, feedback.OpenAsync),
        new Entry.FormSubmission(FeedbackForm.Route, Access.Crew, AnswerKind.Private, feedback.SaveAsync) { Texts = FeedbackForm.Texts },
    ];
}
