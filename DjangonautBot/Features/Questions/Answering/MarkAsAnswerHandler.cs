using System.Globalization;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>
/// <em>Mark as answer</em>: people answer by just typing, which the bot cannot read, so somebody says which message it was
/// and to which question.
/// </summary>
internal sealed class MarkAsAnswerHandler(
    QuestionAccess desk, QuestionStore questions, QuestionPosts posts, ICohorts cohorts, ITeams teams, ICrew crew, IDiscordGateway gateway)
{
    // As many as a menu has lines.
    private const int Most = StringSelect.MaxOptions;

    /// <summary>Asks which question it is.</summary>
    public Task<Reply> ChooseAsync(MessageRequest request, CancellationToken cancellationToken)
    {
        if (request.Actor.CohortId is not { } cohortId)
        {
            return Answer(new Reply.Decline(DispatchMessages.NoCohort));
        }

        if (request.Message.Author.Bot)
        {
            return Answer(new Reply.Decline(MarkAsAnswerMessages.IsOfABot));
        }

        if (IsApart(cohorts.Get(cohortId), request.Message.ChannelId))
        {
            return Answer(new Reply.Decline(MarkAsAnswerMessages.StandsApart));
        }

        var questionPermissions = desk.Describe(request.Actor);
        var open = questions.List(cohortId, QuestionState.Open).Concat(questions.List(cohortId, QuestionState.Answered))
            .Where(question => question.Text.Length > 0 && questionPermissions.MayAnswer(question))
            .Take(Most)
            .ToList();
        return Answer(
            open.Count == 0
                ? new Reply.Decline(MarkAsAnswerMessages.NothingOpen)
                : MarkAsAnswerMessages.Choose(cohortId, request.Message, open));
    }

    public Task<Reply> MarkAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request is { Arguments: [var channel, var message, var author], Values: [var value] }
        && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? desk.ActAsync(
                request.Actor,
                number,
                (transaction, at) => Mark(transaction, at, new AnswerMessage(Id(channel), Id(message), Id(author))),
                cancellationToken)
            : Answer(new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    private Reply Mark(SqliteTransaction transaction, QuestionContext at, AnswerMessage message)
    {
        var question = at.Question;
        if (!at.IsUnsettled)
        {
            return new Reply.Decline(QuestionMessages.IsSettled(question));
        }

        if (IsApart(at.Cohort, message.ChannelId))
        {
            return new Reply.Decline(MarkAsAnswerMessages.StandsApart);
        }

        if (AnswerStore.IsLinked(transaction, question.QuestionId, message.MessageId))
        {
            return MarkAsAnswerMessages.MarkedAlready;
        }

        var author = crew.Find(at.Cohort.CohortId, message.AuthorId)?.CrewId;
        var answer = AnswerStore.Link(transaction, question.QuestionId, message, author, at.Now);
        QuestionStore.SetState(transaction, question.QuestionId, QuestionState.Answered);
        posts.RequestLink(transaction, at, answer);
        return MarkAsAnswerMessages.Marked(question, message);
    }

    // There, or in a thread there, whoever asked may not look. That some of them may is not told by making a difference.
    private bool IsApart(Cohort cohort, Snowflake channelId)
    {
        var place = gateway.FindChannel(cohort.GuildId, channelId) is { IsThread: true, ParentId: { } parentId } ? parentId : channelId;
        return (place == cohort.NavigatorsChannelId || place == cohort.CaptainsChannelId)
            && teams.List(cohort.CohortId).All(team => team.ChannelId != place);
    }

    private static Snowflake Id(long value) => new((ulong)value);

    private static Task<Reply> Answer(Reply reply) => Task.FromResult(reply);
}
