using System.Globalization;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Interactions;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.Questions;

/// <summary>
/// <em>Mark as answer</em>: people answer by just typing, which the bot cannot read, so somebody says which message it was
/// and to which question.
/// </summary>
internal sealed class MarkHandler(QuestionDesk desk, QuestionStore questions, QuestionPosts posts, ICrew crew)
{
    // As many as a menu has lines.
    private const int Most = 25;

    /// <summary>Asks which question it is.</summary>
    public Task<Reply> ChooseAsync(MessageRequest request, CancellationToken cancellationToken)
    {
        if (request.Actor.CohortId is not { } cohortId)
        {
            return Answer(new Reply.Decline(DispatchMessages.NoCohort));
        }

        if (request.Message.Author.Bot)
        {
            return Answer(new Reply.Decline(MarkMessages.IsOfABot));
        }

        var onlooker = desk.Describe(request.Actor);
        var open = questions.List(cohortId, QuestionState.Open).Concat(questions.List(cohortId, QuestionState.Answered))
            .Where(question => question.Text.Length > 0 && onlooker.MayAnswer(question))
            .Take(Most)
            .ToList();
        return Answer(open.Count == 0 ? new Reply.Decline(MarkMessages.NothingOpen) : MarkMessages.Choose(cohortId, request.Message, open));
    }

    public Task<Reply> MarkAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request is { Arguments: [var channel, var message, var author], Values: [var value] } && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? desk.ActAsync(
                request.Actor,
                number,
                (transaction, at) => Mark(transaction, at, new AnswerMessage(Id(channel), Id(message), Id(author))),
                cancellationToken)
            : Answer(new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    private Reply Mark(SqliteTransaction transaction, QuestionAtHand at, AnswerMessage message)
    {
        var question = at.Question;
        if (!at.IsUnsettled)
        {
            return new Reply.Decline(QuestionMessages.IsSettled(question));
        }

        if (AnswerStore.IsLinked(transaction, question.QuestionId, message.MessageId))
        {
            return MarkMessages.MarkedAlready;
        }

        var author = crew.Find(at.Cohort.CohortId, message.AuthorId)?.CrewId;
        var answer = AnswerStore.Link(transaction, question.QuestionId, message, author, at.Now);
        QuestionStore.SetState(transaction, question.QuestionId, QuestionState.Answered);
        posts.RequestLink(transaction, at, answer);
        return MarkMessages.Marked(message);
    }

    private static Snowflake Id(long value) => new((ulong)value);

    private static Task<Reply> Answer(Reply reply) => Task.FromResult(reply);
}
