using System.Globalization;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>
/// Message command <em>Mark as answer</em>. The bot cannot read answers that people type into a channel, so a Navigator links such a
/// message to its question.
/// </summary>
internal sealed class MarkAsAnswerHandler(
    QuestionAccess access,
    QuestionStore questions,
    QuestionPosts posts,
    ICohorts cohorts,
    ITeams teams,
    ICrew crew,
    IDiscordGateway gateway)
{
    // The number of options of a select menu.
    private const int Most = StringSelect.MaxOptions;

    /// <summary>Asks for the question that the message answers.</summary>
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

        if (IsRestricted(cohorts.Get(cohortId), request.Message.ChannelId))
        {
            return Answer(new Reply.Decline(MarkAsAnswerMessages.ChannelIsRestricted));
        }

        var questionPermissions = access.PermissionsOf(request.Actor);
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
            ? access.ActAsync(
                request.Actor,
                number,
                (transaction, context) => Mark(transaction, context, new LinkedMessage(Id(channel), Id(message), Id(author))),
                cancellationToken)
            : Answer(new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    private Reply Mark(WriteTransaction transaction, QuestionContext context, LinkedMessage message)
    {
        var question = context.Question;
        if (!context.IsUnsettled)
        {
            return new Reply.Decline(QuestionMessages.IsSettled(question));
        }

        if (IsRestricted(context.Cohort, message.ChannelId))
        {
            return new Reply.Decline(MarkAsAnswerMessages.ChannelIsRestricted);
        }

        if (AnswerStore.IsLinked(transaction, question.QuestionId, message.MessageId))
        {
            return MarkAsAnswerMessages.MarkedAlready;
        }

        var author = crew.Find(context.Cohort.CohortId, message.AuthorId)?.CrewId;
        var answer = AnswerStore.Link(transaction, question.QuestionId, message, author, context.Now);
        QuestionStore.SetState(transaction, question.QuestionId, QuestionState.Answered);
        posts.RequestLink(transaction, context, answer);
        return MarkAsAnswerMessages.Marked(question, message);
    }

    // Askers may not see these channels and their threads. Some askers can; a distinction would reveal them.
    private bool IsRestricted(Cohort cohort, Snowflake channelId)
    {
        var place = gateway.FindChannel(cohort.GuildId, channelId) is { IsThread: true, ParentId: { } parentId } ? parentId : channelId;
        return (place == cohort.NavigatorsChannelId || place == cohort.CaptainsChannelId)
            && teams.List(cohort.CohortId).All(team => team.ChannelId != place);
    }

    private static Snowflake Id(long value) => new((ulong)value);

    private static Task<Reply> Answer(Reply reply) => Task.FromResult(reply);
}

/// <summary>Message in a channel that is an answer. Its text stays in Discord.</summary>
internal sealed record LinkedMessage(Snowflake ChannelId, Snowflake MessageId, Snowflake AuthorId);
