using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>Routes of answers: the buttons and the form below a question, and the message command <em>Mark as answer</em>.</summary>
internal sealed class AnswerCommands(AnswerHandler answer, MarkAsAnswerHandler mark) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.MessageCommand(
                MarkAsAnswerMessages.Command,
                "Link a message that somebody typed as an answer to its question",
                Access.Navigator,
                ResponseKind.Private,
                mark.ChooseAsync),
            new InteractionRoute.Component(MarkAsAnswerMessages.Route, Access.Navigator, ResponseKind.Private, mark.MarkAsync),
            new InteractionRoute.Component(AnswerButton.Route, Access.Crew, ResponseKind.Form, answer.OpenAsync),
            new InteractionRoute.FormSubmission(AnswerForm.Route, Access.Crew, ResponseKind.Private, answer.SubmitAsync)
            {
                Texts = AnswerForm.Texts,
            },
            new InteractionRoute.Component(QuestionButtons.HelpedRoute, Access.Crew, ResponseKind.Private, answer.HelpedAsync),
        ];
}
