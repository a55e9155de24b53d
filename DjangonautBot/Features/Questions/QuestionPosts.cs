using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Questions.Answering;
using DjangonautBot.Features.Questions.Cards;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.Questions;

/// <summary>Asks for a question's messages, in the transaction that changes what they say.</summary>
internal sealed class QuestionPosts(IDeliveries deliveries)
{
    /// <remarks>It has been due since it was asked, and so it comes before all answers: they go into the thread that it opens.</remarks>
    public void RequestCard(SqliteTransaction transaction, QuestionContext at) =>
        deliveries.Request(
            transaction,
            new DeliveryRequest(
                at.Cohort.CohortId, Question.CardKind, at.Question.QuestionId.Value, 0, at.Lane, at.Question.AskedAt));

    /// <summary>Shows what the asker adds where the question is.</summary>
    public void RequestAddition(SqliteTransaction transaction, QuestionContext at, AnswerId answerId)
    {
        RequestCard(transaction, at);
        Request(transaction, at, AnswerPost.PostKind, answerId.Value, at.Lane);
    }

    /// <summary>Shows an answer where the question is, and tells the asker.</summary>
    public void RequestAnswer(SqliteTransaction transaction, QuestionContext at, AnswerId answerId)
    {
        RequestAddition(transaction, at, answerId);
        RequestNotice(transaction, at, answerId);
    }

    /// <summary>Names an answer that stands already on the card, and tells the asker.</summary>
    public void RequestLink(SqliteTransaction transaction, QuestionContext at, AnswerId answerId)
    {
        RequestCard(transaction, at);
        RequestNotice(transaction, at, answerId);
    }

    /// <summary>Shows where the answer stands, and to the asker, that it helped. Each may be on its way at this moment.</summary>
    public void RequestAnew(SqliteTransaction transaction, QuestionContext at, QuestionAnswer answer)
    {
        RequestLink(transaction, at, answer.AnswerId);
        if (answer.Text.Length > 0)
        {
            Request(transaction, at, AnswerPost.PostKind, answer.AnswerId.Value, at.Lane);
        }
    }

    /// <summary>Takes what the asker added away where it stands, now that the question is taken back.</summary>
    public void TakeBack(SqliteTransaction transaction, QuestionAnswer addition) =>
        deliveries.Refresh(transaction, AnswerPost.PostKind, addition.AnswerId.Value);

    public void RequestRemovalNotice(SqliteTransaction transaction, QuestionContext at) =>
        RequestNotice(transaction, at, RemovalNotice.PostKind);

    public void RequestSettledNotice(SqliteTransaction transaction, QuestionContext at) =>
        RequestNotice(transaction, at, SettledNotice.PostKind);

    private void RequestNotice(SqliteTransaction transaction, QuestionContext at, string kind) =>
        Request(transaction, at, kind, at.Question.QuestionId.Value, QuestionChannel.DirectLane.Of(at.Question.QuestionId.Value));

    private void RequestNotice(SqliteTransaction transaction, QuestionContext at, AnswerId answerId) =>
        Request(transaction, at, AnswerNotice.PostKind, answerId.Value, QuestionChannel.DirectLane.Of(at.Question.QuestionId.Value));

    private void Request(SqliteTransaction transaction, QuestionContext at, string kind, long subjectId, Snowflake lane) =>
        deliveries.Request(transaction, new DeliveryRequest(at.Cohort.CohortId, kind, subjectId, 0, lane, at.Now));
}
