using System.Globalization;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Questions.Answering;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Questions.Cards;

/// <summary>Actions on a question's card, except answers. All replies are private.</summary>
internal sealed class QuestionCardHandler(QuestionAccess access, AnswerStore answers, QuestionPosts posts, IHistory history)
{
    /// <summary>
    /// Shows a question with its answers to one reader. A menu carries its number as the value, a button as the argument.
    /// </summary>
    public Task<Reply> OpenAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        long? number = request switch
        {
            { Values: [var value] } when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) => chosen,
            { Arguments: [var named] } => named,
            _ => null,
        };
        return Task.FromResult(access.Read(
            request.Actor,
            number,
            context => context.Question.State == QuestionState.Withdrawn
                ? new Reply.Decline(QuestionMessages.IsWithdrawn)
                : QuestionCardMessages.Whole(context, answers.List(context.Question.QuestionId))));
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

    // An asker is not counted, and gets the reply of a person who was counted before; nothing is stored.
    private Reply MeToo(WriteTransaction transaction, QuestionContext context)
    {
        if (!context.IsUnsettled)
        {
            return new Reply.Decline(QuestionMessages.IsSettled(context.Question));
        }

        if (context.Actor.CrewId is not { } crewId)
        {
            return new Reply.Decline(DispatchMessages.NotInTheCrew);
        }

        if (context.IsOwn || !QuestionStore.AddMeToo(transaction, context.Question.QuestionId, crewId))
        {
            return QuestionActionMessages.CountedAlready;
        }

        posts.RequestCard(transaction, context);
        return QuestionActionMessages.Counted;
    }

    private Reply Settle(WriteTransaction transaction, QuestionContext context)
    {
        if (!context.IsUnsettled)
        {
            return new Reply.Decline(QuestionMessages.IsSettled(context.Question));
        }

        SetState(transaction, context, QuestionState.Settled);
        if (!context.IsOwn)
        {
            posts.RequestSettledNotice(transaction, context);
        }

        return QuestionActionMessages.Settled;
    }

    private Reply Reopen(WriteTransaction transaction, QuestionContext context)
    {
        if (!context.IsOwn)
        {
            return new Reply.Decline(QuestionMessages.OnlyTheAsker);
        }

        if (context.Question.State == QuestionState.Withdrawn)
        {
            return new Reply.Decline(QuestionMessages.IsSettled(context.Question));
        }

        if (context.Question.State == QuestionState.Settled)
        {
            SetState(transaction, context, QuestionState.Open);
        }

        return QuestionActionMessages.Reopened;
    }

    private Reply Withdraw(WriteTransaction transaction, QuestionContext context)
    {
        if (!context.IsOwn)
        {
            return new Reply.Decline(QuestionMessages.OnlyTheAsker);
        }

        if (context.Question.State == QuestionState.Withdrawn)
        {
            return new Reply.Decline(QuestionMessages.IsSettled(context.Question));
        }

        return QuestionActionMessages.Withdrawn(context.Question, context.Team, WithdrawWithAdditions(transaction, context));
    }

    private Reply Remove(WriteTransaction transaction, QuestionContext context)
    {
        if (!context.Permissions.IsCaptainFor(context.Question))
        {
            return new Reply.Decline(QuestionActionMessages.NotYours);
        }

        if (!context.Question.IsAnonymous)
        {
            return new Reply.Decline(QuestionActionMessages.NotAnonymous);
        }

        if (context.Question.State == QuestionState.Withdrawn)
        {
            return new Reply.Decline(QuestionMessages.IsSettled(context.Question));
        }

        WithdrawWithAdditions(transaction, context);
        posts.RequestRemovalNotice(transaction, context);
        history.Record(
            transaction,
            context.Cohort.CohortId,
            context.Actor.UserId,
            QuestionActionMessages.HistoryOfRemoval(context.Team),
            context.Now);
        return QuestionActionMessages.Removed;
    }

    /// <returns>Additions by the asker, which are removed too.</returns>
    private IReadOnlyList<QuestionAnswer> WithdrawWithAdditions(WriteTransaction transaction, QuestionContext context)
    {
        var additions = answers.ListAdditions(context.Question.QuestionId);
        SetState(transaction, context, QuestionState.Withdrawn);
        posts.RemoveWords(transaction, context);
        foreach (var addition in additions)
        {
            posts.RemoveAddition(transaction, addition);
        }

        return additions;
    }

    private void SetState(WriteTransaction transaction, QuestionContext context, QuestionState state)
    {
        QuestionStore.SetState(transaction, context.Question.QuestionId, state);
        posts.RequestCard(transaction, context);
    }

    private Task<Reply> ActAsync(
        ComponentRequest request, Func<WriteTransaction, QuestionContext, Reply> act, CancellationToken cancellationToken) =>
        access.ActAsync(request.Actor, request.Arguments is [var number] ? number : null, act, cancellationToken);
}
