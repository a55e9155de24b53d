using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>
/// An answer, or what the asker adds, in the thread of the question's card, or in its channel where threads are not
/// permitted. Among Navigators it is one line, and in no channel at all where they have none: then the card is rewritten,
/// and what the asker adds goes to whoever got it. When the question is taken back, so is that.
/// </summary>
internal sealed class AnswerPost(
    AnswerStore answers,
    QuestionStore questions,
    FallbackRecipient fallbackRecipient,
    IDeliveries deliveries,
    ICohorts cohorts,
    ITeams teams) : IPost
{
    public const string PostKind = "answer";

    public string Kind => PostKind;

    public Rendering Render(Delivery delivery)
    {
        if (answers.Find(delivery.CohortId, new AnswerId(delivery.SubjectId)) is not { Text.Length: > 0 } answer
            || questions.Find(delivery.CohortId, answer.QuestionId) is not { } question
            || (answer.IsFromAsker && question.State == QuestionState.Withdrawn)
            || teams.Find(delivery.CohortId, question.TeamId) is not { } team)
        {
            return new Rendering.Remove();
        }

        var cohort = cohorts.Get(delivery.CohortId);
        if (QuestionChannel.FindChannel(cohort, team, question) is { } channelId)
        {
            var place = deliveries.Find(Question.CardKind, question.QuestionId.Value, 0)?.ThreadId ?? channelId;
            return new Rendering.Show(place, AnswerMessages.Post(question, team, answer));
        }

        return answer.IsFromAsker && fallbackRecipient.Find(team, question) is { } navigator
            ? new Rendering.Direct(navigator.UserId, AnswerMessages.Post(question, team, answer))
            : new Rendering.Skip("no channel");
    }
}
