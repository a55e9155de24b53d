using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>Answering, what the asker adds, and what the asker says of an answer.</summary>
internal sealed class AnswerHandler(
    QuestionAccess desk, AnswerStore answers, QuestionPosts posts, IDeliveries deliveries, ThreadFinder threads)
{
    public Task<Reply> OpenAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(desk.Look(request.Actor, NumberOf(request.Arguments), Open));

    /// <summary>Where the words cannot be used, the dispatcher gives them back.</summary>
    public async Task<Reply> SubmitAsync(FormRequest request, CancellationToken cancellationToken)
    {
        var number = NumberOf(request.Arguments);
        var threadIsLocked = await IsThreadLockedAsync(request.Actor, number, cancellationToken);
        return await desk.ActAsync(
            request.Actor,
            number,
            (transaction, at) => Send(transaction, at, AnswerForm.Read(request), threadIsLocked),
            cancellationToken);
    }

    public Task<Reply> HelpedAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request is { Arguments: [var number], Actor.CohortId: { } cohortId } && answers.Find(cohortId, new AnswerId(number)) is { } answer
            ? desk.ActAsync(
                request.Actor, answer.QuestionId.Value, (transaction, at) => NoteHelp(transaction, at, answer), cancellationToken)
            : Task.FromResult<Reply>(new Reply.Decline(QuestionMessages.IsGone));

    private static Reply Open(QuestionContext at) => at.Question.State == QuestionState.Withdrawn
        ? new Reply.Decline(AnswerMessages.TakenBackBefore)
        : AnswerForm.Open(at);

    // An answer that comes after "settled" is kept and shown all the same: somebody took the time to write it.
    private Reply Send(SqliteTransaction transaction, QuestionContext at, string text, bool threadIsLocked)
    {
        if (at.Question.State == QuestionState.Withdrawn)
        {
            return new Reply.Decline(AnswerMessages.TakenBack);
        }

        if (text.Length == 0)
        {
            return new Reply.Decline(AnswerMessages.NoWords);
        }

        return at.IsOwn ? Add(transaction, at, text, threadIsLocked) : Answer(transaction, at, text, threadIsLocked);
    }

    private Reply Add(SqliteTransaction transaction, QuestionContext at, string text, bool threadIsLocked)
    {
        var addition = AnswerStore.InsertFromAsker(transaction, at.Question.QuestionId, text, at.Now);
        posts.RequestAddition(transaction, at, addition);
        return threadIsLocked ? AnswerMessages.AddedButLocked(text) : AnswerMessages.Added(at.Question);
    }

    private Reply Answer(SqliteTransaction transaction, QuestionContext at, string text, bool threadIsLocked)
    {
        var answer = AnswerStore.Insert(transaction, at.Question.QuestionId, at.Actor, text, at.Now);
        if (at.Question.State == QuestionState.Open)
        {
            QuestionStore.SetState(transaction, at.Question.QuestionId, QuestionState.Answered);
        }

        posts.RequestAnswer(transaction, at, answer);
        return threadIsLocked ? AnswerMessages.AnsweredButLocked(text) : AnswerMessages.Answered(at.Question);
    }

    private Reply NoteHelp(SqliteTransaction transaction, QuestionContext at, QuestionAnswer answer)
    {
        if (!at.IsOwn)
        {
            return new Reply.Decline(QuestionMessages.OnlyTheAsker);
        }

        if (AnswerStore.MarkHelped(transaction, answer.AnswerId))
        {
            posts.RequestAnew(transaction, at, answer);
        }

        return AnswerMessages.Helped;
    }

    // Then nothing new can be posted there.
    private async Task<bool> IsThreadLockedAsync(Actor actor, long? number, CancellationToken cancellationToken) =>
        number is { } subjectId
        && deliveries.Find(Question.CardKind, subjectId, week: 0)?.ThreadId is { } threadId
        && await threads.FindAsync(actor.GuildId, threadId, cancellationToken) is { ThreadMetadata.Locked: true };

    private static long? NumberOf(IReadOnlyList<long> arguments) => arguments is [var number, ..] ? number : null;
}
