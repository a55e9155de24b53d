using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Cards;

/// <summary>Tells the asker that somebody else called the question settled, with a way to keep it open.</summary>
internal sealed class SettledNotice(QuestionStore questions, ITeams teams) : IPost
{
    public const string PostKind = "question_settled";

    public string Kind => PostKind;

    public Rendering Render(Delivery delivery) =>
        questions.Find(delivery.CohortId, new QuestionId(delivery.SubjectId)) is { State: QuestionState.Settled, Text.Length: > 0 } question
        && questions.FindAsker(question.QuestionId) is { } asker
        && teams.Find(delivery.CohortId, question.TeamId) is { } team
            ? new Rendering.Direct(asker.UserId, QuestionMessages.SettledNotice(question, team)) { IsDiscreet = true }
            : new Rendering.Skip("not settled any more");
}
