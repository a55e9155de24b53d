using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Cards;

/// <summary>Direct message to the asker that another person settled the question, with a button to reopen it.</summary>
internal sealed class SettledNotice(QuestionStore questions, ITeams teams) : IPost
{
    public string Kind => QuestionPosts.SettledNoticeKind;

    public Rendering Render(Delivery delivery) =>
        questions.Find(delivery.CohortId, new QuestionId(delivery.SubjectId)) is { State: QuestionState.Settled, Text.Length: > 0 } question
        && questions.FindAsker(question.QuestionId) is { } asker
            ? new Rendering.Direct(asker.UserId, QuestionActionMessages.SettledNotice(question, teams.FindOf(question)))
            {
                IsDiscreet = true,
                Quotes = [question.Quote],
            }
            : new Rendering.Skip("not settled any more");
}
