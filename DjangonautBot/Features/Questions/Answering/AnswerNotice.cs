using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>
/// Direct message to the asker about an answer. Its delivery refers to the answer and, for an anonymous question, to no person.
/// </summary>
internal sealed class AnswerNotice(AnswerStore answers, QuestionStore questions, ICohorts cohorts, ITeams teams) : IPost
{
    public string Kind => QuestionPosts.AnswerNoticeKind;

    public Rendering Render(Delivery delivery) =>
        answers.Find(delivery.CohortId, new AnswerId(delivery.SubjectId)) is { } answer
        && questions.Find(delivery.CohortId, answer.QuestionId) is { } question
        && questions.FindAsker(question.QuestionId) is { } asker
            ? new Rendering.Direct(
                asker.UserId, AnswerMessages.Notice(question, cohorts.Get(delivery.CohortId), teams.FindOf(question), answer))
            {
                IsDiscreet = question.IsAnonymous,
                Quotes = [question.Quote, answer.Quote],
            }
            : new Rendering.Remove();
}
