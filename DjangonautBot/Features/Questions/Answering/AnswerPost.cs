using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>
/// Post of an answer, or of an addition by the asker, in the thread of the question's card, or in its channel if threads are not permitted.
/// For a question to Navigators it is one line in their channel; without such a channel only the card is edited, and an addition goes to
/// the fallback recipient. Additions are removed with a withdrawn question.
/// </summary>
internal sealed class AnswerPost(
    AnswerStore answers,
    QuestionStore questions,
    FallbackRecipient fallbackRecipient,
    IDeliveries deliveries,
    ICohorts cohorts,
    ITeams teams) : IPost
{
    public string Kind => QuestionPosts.AnswerPostKind;

    public Rendering Render(Delivery delivery)
    {
        if (answers.Find(delivery.CohortId, new AnswerId(delivery.SubjectId)) is not { Text.Length: > 0 } answer
            || questions.Find(delivery.CohortId, answer.QuestionId) is not { } question
            || (answer.IsFromAsker && question.State == QuestionState.Withdrawn))
        {
            return new Rendering.Remove();
        }

        var (cohort, team) = (cohorts.Get(delivery.CohortId), teams.FindOf(question));
        if (question.Audience == QuestionAudience.Team && team?.RemovedAt is not null)
        {
            return delivery.MessageId is null ? new Rendering.Remove() : new Rendering.Skip("no team");
        }

        IReadOnlyCollection<Quote> quotes = [question.Quote, answer.Quote];
        if (QuestionChannel.FindChannel(cohort, team, question) is { } channelId)
        {
            var place = deliveries.Find(Question.CardKind, question.QuestionId.Value, 0)?.ThreadId ?? channelId;
            return new Rendering.Show(place, AnswerMessages.Post(question, team, answer)) { Quotes = quotes };
        }

        return answer.IsFromAsker && fallbackRecipient.Find(question) is { } navigator
            ? new Rendering.Direct(navigator.UserId, AnswerMessages.Post(question, team, answer)) { Quotes = quotes }
            : new Rendering.Skip("no channel");
    }
}
