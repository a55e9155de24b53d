using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>Requests the messages of a question, in the transaction that changes their content.</summary>
internal sealed class QuestionPosts(IDeliveries deliveries)
{
    /// <summary>Kind of the delivery that shows an answer; its subject is the answer.</summary>
    public const string AnswerPostKind = "answer";

    /// <inheritdoc cref="AnswerPostKind"/>
    public const string AnswerNoticeKind = "answer_notice";

    /// <summary>Kind of the delivery that notifies an anonymous asker of a removal; its subject is the question.</summary>
    public const string RemovalNoticeKind = "question_removed";

    /// <summary>Kind of the delivery that notifies an asker that the question was settled; its subject is the question.</summary>
    public const string SettledNoticeKind = "question_settled";

    /// <summary>Requests the card of a question.</summary>
    /// <remarks>The card is due since the question was asked, so it precedes all answers, which go into its thread.</remarks>
    public void RequestCard(WriteTransaction transaction, QuestionContext context)
    {
        if (context.IsPosted)
        {
            deliveries.Request(
                transaction,
                new DeliveryRequest(
                    context.Cohort.CohortId,
                    Question.CardKind,
                    context.Question.QuestionId.Value,
                    0,
                    context.Lane,
                    context.Question.AskedAt));
        }
    }

    /// <summary>Updates everything that quotes a question that was withdrawn.</summary>
    public void RemoveWords(WriteTransaction transaction, QuestionContext context) =>
        deliveries.RefreshQuotes(transaction, context.Question.Quote);

    /// <summary>Requests the post of an addition by the asker.</summary>
    public void RequestAddition(WriteTransaction transaction, QuestionContext context, AnswerId answerId)
    {
        RequestCard(transaction, context);
        RequestPost(transaction, context, answerId);
    }

    /// <summary>Requests the post of an answer and the notice to the asker.</summary>
    public void RequestAnswer(WriteTransaction transaction, QuestionContext context, AnswerId answerId)
    {
        RequestAddition(transaction, context, answerId);
        RequestNotice(transaction, context, answerId);
    }

    /// <summary>Requests the card with the author of a linked message, and the notice to the asker.</summary>
    public void RequestLink(WriteTransaction transaction, QuestionContext context, AnswerId answerId)
    {
        RequestCard(transaction, context);
        RequestNotice(transaction, context, answerId);
    }

    /// <summary>Requests the answer's posts again, now marked as helpful. Each of them may be in flight.</summary>
    public void RequestHelped(WriteTransaction transaction, QuestionContext context, QuestionAnswer answer)
    {
        RequestLink(transaction, context, answer.AnswerId);
        if (answer.Text.Length > 0)
        {
            RequestPost(transaction, context, answer.AnswerId);
        }
    }

    /// <summary>Removes the post of an addition to a withdrawn question.</summary>
    public void RemoveAddition(WriteTransaction transaction, QuestionAnswer addition) =>
        deliveries.Refresh(transaction, AnswerPostKind, addition.AnswerId.Value);

    /// <summary>Requests the notice to an anonymous asker whose question was removed.</summary>
    public void RequestRemovalNotice(WriteTransaction transaction, QuestionContext context) =>
        RequestNotice(transaction, context, RemovalNoticeKind);

    /// <summary>Requests the notice to the asker that another person settled the question.</summary>
    public void RequestSettledNotice(WriteTransaction transaction, QuestionContext context) =>
        RequestNotice(transaction, context, SettledNoticeKind);

    private void RequestPost(WriteTransaction transaction, QuestionContext context, AnswerId answerId)
    {
        if (context.IsPosted)
        {
            Request(transaction, context, AnswerPostKind, answerId.Value, context.Lane);
        }
    }

    private void RequestNotice(WriteTransaction transaction, QuestionContext context, string kind)
    {
        var questionId = context.Question.QuestionId.Value;
        Request(transaction, context, kind, questionId, QuestionChannel.DirectLane.Of(questionId));
    }

    private void RequestNotice(WriteTransaction transaction, QuestionContext context, AnswerId answerId) =>
        Request(transaction, context, AnswerNoticeKind, answerId.Value, QuestionChannel.DirectLane.Of(context.Question.QuestionId.Value));

    private void Request(WriteTransaction transaction, QuestionContext context, string kind, long subjectId, Snowflake lane) =>
        deliveries.Request(transaction, new DeliveryRequest(context.Cohort.CohortId, kind, subjectId, 0, lane, context.Now));
}
