using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>Saves answers, additions by the asker, and the asker's mark that an answer helped.</summary>
internal sealed class AnswerHandler(
    QuestionAccess access, AnswerStore answers, QuestionPosts posts, IDeliveries deliveries, ThreadFinder threads)
{
    public Task<Reply> OpenAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(access.Read(request.Actor, NumberOf(request.Arguments), Open));

    /// <summary>Saves the submitted text. The dispatcher returns the text to its author if it is declined.</summary>
    public async Task<Reply> SubmitAsync(FormRequest request, CancellationToken cancellationToken)
    {
        var number = NumberOf(request.Arguments);
        var threadIsLocked = await IsThreadLockedAsync(request.Actor, number, cancellationToken);
        return await access.ActAsync(
            request.Actor,
            number,
            (transaction, context) => Send(transaction, context, AnswerForm.Read(request), threadIsLocked),
            cancellationToken);
    }

    public Task<Reply> HelpedAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request is { Arguments: [var number], Actor.CohortId: { } cohortId } && answers.Find(cohortId, new AnswerId(number)) is { } answer
            ? access.ActAsync(
                request.Actor,
                answer.QuestionId.Value,
                (transaction, context) => MarkHelped(transaction, context, answer),
                cancellationToken)
            : Task.FromResult<Reply>(new Reply.Decline(QuestionMessages.IsGone));

    private static Reply Open(QuestionContext context) => context.Question.State == QuestionState.Withdrawn
        ? new Reply.Decline(QuestionMessages.IsWithdrawn)
        : AnswerForm.Open(context);

    // An answer that comes after "settled" is kept and shown all the same: its author took the time to write it.
    private Reply Send(WriteTransaction transaction, QuestionContext context, string text, bool threadIsLocked)
    {
        if (context.Question.State == QuestionState.Withdrawn)
        {
            return new Reply.Decline(AnswerMessages.WithdrawnMeanwhile);
        }

        if (text.Length == 0)
        {
            return new Reply.Decline(AnswerMessages.NoWords);
        }

        return context.IsOwn ? Add(transaction, context, text, threadIsLocked) : Answer(transaction, context, text, threadIsLocked);
    }

    private Reply Add(WriteTransaction transaction, QuestionContext context, string text, bool threadIsLocked)
    {
        if (!IsRepeated(transaction, context, text, author: null))
        {
            var addition = AnswerStore.InsertFromAsker(transaction, context.Question.QuestionId, text, context.Now);
            posts.RequestAddition(transaction, context, addition);
        }

        return threadIsLocked ? AnswerMessages.AddedButLocked(text) : AnswerMessages.Added(context.Question);
    }

    private Reply Answer(WriteTransaction transaction, QuestionContext context, string text, bool threadIsLocked)
    {
        if (!IsRepeated(transaction, context, text, context.Actor.UserId))
        {
            Save(transaction, context, text);
        }

        return threadIsLocked ? AnswerMessages.AnsweredButLocked(text) : AnswerMessages.Answered(context.Question);
    }

    private void Save(WriteTransaction transaction, QuestionContext context, string text)
    {
        var answer = AnswerStore.Insert(transaction, context.Question.QuestionId, context.Actor, text, context.Now);
        if (context.Question.State == QuestionState.Open)
        {
            QuestionStore.SetState(transaction, context.Question.QuestionId, QuestionState.Answered);
        }

        posts.RequestAnswer(transaction, context, answer);
    }

    private Reply MarkHelped(WriteTransaction transaction, QuestionContext context, QuestionAnswer answer)
    {
        if (!context.IsOwn)
        {
            return new Reply.Decline(QuestionMessages.OnlyTheAsker);
        }

        if (AnswerStore.MarkHelped(transaction, answer.AnswerId))
        {
            posts.RequestHelped(transaction, context, answer);
        }

        return AnswerMessages.Helped;
    }

    /// <param name="author">Null for the asker, whose additions bear no id.</param>
    private static bool IsRepeated(WriteTransaction transaction, QuestionContext context, string text, Snowflake? author) =>
        AnswerStore.IsRepeated(transaction, context.Question.QuestionId, author, isFromAsker: author is null, text, context.Now);

    // Nothing new can be posted in a locked thread.
    private async Task<bool> IsThreadLockedAsync(Actor actor, long? number, CancellationToken cancellationToken) =>
        number is { } subjectId
        && deliveries.Find(Question.CardKind, subjectId, week: 0)?.ThreadId is { } threadId
        && await threads.FindAsync(actor.GuildId, threadId, cancellationToken) is { ThreadMetadata.Locked: true };

    private static long? NumberOf(IReadOnlyList<long> arguments) => arguments is [var number, ..] ? number : null;
}
