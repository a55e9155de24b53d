using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>Button that opens a form for an answer to a question. It works in direct messages too.</summary>
public sealed record AnswerButton(CohortId CohortId, QuestionId QuestionId)
{
    internal const string Route = "question.answer";

    public Button Answer => new(ButtonStyle.Primary, "Answer", new CustomId(Route, CohortId, QuestionId.Value).ToString());
}
