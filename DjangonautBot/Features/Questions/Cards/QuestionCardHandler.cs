using System.Globalization;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Questions.Answering;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.Questions.Cards;

/// <summary>What people do with a question besides answering it. All of it is answered privately.</summary>
internal sealed class QuestionCardHandler(QuestionAccess desk, AnswerStore answers, QuestionPosts posts, IHistory history)
{
    /// <summary>Shows a question with its answers to one reader. Chosen in a menu, its number is the value.</summary>
    public Task<Reply> OpenAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        long? number = request switch
        {
            { Values: [var value] } when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) => chosen,
            { Arguments: [var named] } => named,
            _ => null,
        };
        return Task.FromResult(desk.Look(
            request.Actor,
            number,
            at => at.Question.State == QuestionState.Withdrawn
                ? new Reply.Decline(AnswerMessages.TakenBackBefore)
                : QuestionCardMessages.Whole(at, answers.List(at.Question.QuestionId))));
    }

    public Task<Reply> MeTooAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        ActAsync(request, MeToo, cancellationToken);

    public Task<Reply> SettleAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        ActAsync(request, Settle, cancellationToken);

    public Task<Reply> ReopenAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        ActAsync(request, Reopen, cancellationToken);

    public Task<Reply> WithdrawAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        ActAsync(request, Withdraw, cancellationToken);

    public Task<Reply> RemoveAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        ActAsync(request, Remove, cancellationToken);

    // The asker reads what everybody reads who was counted before, and is not counted: nothing is kept of it.
    private Reply MeToo(SqliteTransaction transaction, QuestionContext at)
    {
        if (!at.IsUnsettled)
        {
            return new Reply.Decline(QuestionMessages.IsSettled(at.Question));
        }

        if (at.Actor.CrewId is not { } crewId)
        {
            return new Reply.Decline(DispatchMessages.NotInTheCrew);
        }

        if (at.IsOwn || !QuestionStore.AddMeToo(transaction, at.Question.QuestionId, crewId))
        {
            return QuestionMessages.CountedAlready;
        }

        posts.RequestCard(transaction, at);
        return QuestionMessages.Counted;
    }

    private Reply Settle(SqliteTransaction transaction, QuestionContext at)
    {
        if (!at.IsUnsettled)
        {
            return new Reply.Decline(QuestionMessages.IsSettled(at.Question));
        }

        SetState(transaction, at, QuestionState.Settled);
        if (!at.IsOwn)
        {
            posts.RequestSettledNotice(transaction, at);
        }

        return QuestionMessages.Settled;
    }

    private Reply Reopen(SqliteTransaction transaction, QuestionContext at)
    {
        if (!at.IsOwn)
        {
            return new Reply.Decline(QuestionMessages.OnlyTheAsker);
        }

        if (at.Question.State == QuestionState.Withdrawn)
        {
            return new Reply.Decline(QuestionMessages.IsSettled(at.Question));
        }

        if (at.Question.State == QuestionState.Settled)
        {
            SetState(transaction, at, QuestionState.Open);
        }

        return QuestionMessages.Reopened;
    }

    private Reply Withdraw(SqliteTransaction transaction, QuestionContext at)
    {
        if (!at.IsOwn)
        {
            return new Reply.Decline(QuestionMessages.OnlyTheAsker);
        }

        if (at.Question.State == QuestionState.Withdrawn)
        {
            return new Reply.Decline(QuestionMessages.IsSettled(at.Question));
        }

        return QuestionMessages.Withdrawn(at.Question, at.Team, TakeBack(transaction, at));
    }

    private Reply Remove(SqliteTransaction transaction, QuestionContext at)
    {
        if (!at.Question.IsAnonymous)
        {
            return new Reply.Decline(QuestionMessages.NotAnonymous);
        }

        if (at.Question.State == QuestionState.Withdrawn)
        {
            return new Reply.Decline(QuestionMessages.IsSettled(at.Question));
        }

        TakeBack(transaction, at);
        posts.RequestRemovalNotice(transaction, at);
        history.Record(transaction, at.Cohort.CohortId, at.Actor.UserId, QuestionMessages.HistoryOfRemoval(at.Team), at.Now);
        return QuestionMessages.Removed;
    }

    /// <returns>What the asker had added, which goes too.</returns>
    private IReadOnlyList<QuestionAnswer> TakeBack(SqliteTransaction transaction, QuestionContext at)
    {
        var additions = answers.ListAdditions(at.Question.QuestionId);
        SetState(transaction, at, QuestionState.Withdrawn);
        foreach (var addition in additions)
        {
            posts.TakeBack(transaction, addition);
        }

        return additions;
    }

    private void SetState(SqliteTransaction transaction, QuestionContext at, QuestionState state)
    {
        QuestionStore.SetState(transaction, at.Question.QuestionId, state);
        posts.RequestCard(transaction, at);
    }

    private Task<Reply> ActAsync(
        ComponentRequest request, Func<SqliteTransaction, QuestionContext, Reply> act, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Actor, request.Arguments is [var number] ? number : null, act, cancellationToken);
}
