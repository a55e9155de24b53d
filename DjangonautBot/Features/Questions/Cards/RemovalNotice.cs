using DjangonautBot.Features.Questions.Answering;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Cards;

/// <summary>Direct message that returns the text of a removed question to its anonymous asker.</summary>
internal sealed class RemovalNotice(QuestionStore questions, AnswerStore answers, ITeams teams) : IPost
{
    public string Kind => QuestionPosts.RemovalNoticeKind;

    public Rendering Render(Delivery delivery) =>
        questions.Find(delivery.CohortId, new QuestionId(delivery.SubjectId)) is { Text.Length: > 0 } question
        && questions.FindAsker(question.QuestionId) is { } asker
            ? new Rendering.Direct(
                asker.UserId,
                QuestionActionMessages.RemovedNotice(question, teams.FindOf(question), answers.ListAdditions(question.QuestionId)))
            {
                IsDiscreet = true,
                Quotes = [question.Quote],
            }
            : new Rendering.Skip("gone");
}
