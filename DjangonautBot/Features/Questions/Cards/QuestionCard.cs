using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Questions.Answering;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Cards;

/// <summary>
/// Card of a question: in the team's channel, or as one line in the Navigators' channel. Without such a channel one Navigator gets it as a
/// direct message, because the team's channel is not theirs alone. The first answer opens its thread.
/// </summary>
internal sealed class QuestionCard(
    QuestionStore questions,
    AnswerStore answers,
    FallbackRecipient fallbackRecipient,
    ICohorts cohorts,
    ITeams teams,
    IDiscordGateway gateway) : IPost
{
    public string Kind => Question.CardKind;

    public Rendering Render(Delivery delivery)
    {
        if (questions.Find(delivery.CohortId, new QuestionId(delivery.SubjectId)) is not { } question)
        {
            return new Rendering.Remove();
        }

        if (question.State == QuestionState.Withdrawn && delivery.ThreadId is null)
        {
            return new Rendering.Remove();
        }

        // The text was deleted after its retention period and exists only in the card, which stays as it is.
        if (question.Text.Length == 0)
        {
            return new Rendering.Skip("forgotten");
        }

        var (cohort, team) = (cohorts.Get(delivery.CohortId), teams.FindOf(question));
        var given = answers.List(question.QuestionId);
        if (question.Audience == QuestionAudience.Team && team?.RemovedAt is { } removed)
        {
            if (delivery.MessageId is null || question.State == QuestionState.Withdrawn)
            {
                return new Rendering.Remove();
            }

            given = [.. given.Where(answer => answer.AnsweredAt <= removed)];
        }

        Rendering rendering = QuestionChannel.FindChannel(cohort, team, question) is { } channelId
            ? Show(delivery, channelId, question, cohort, team, given)
            : Write(question, cohort, team, given);
        return rendering with { Quotes = [question.Quote, .. given.Select(answer => answer.Quote)] };
    }

    private Rendering.Show Show(
        Delivery delivery, Snowflake channelId, Question question, Cohort cohort, Team? team, IReadOnlyList<QuestionAnswer> given)
    {
        var message = question switch
        {
            { State: QuestionState.Withdrawn } => QuestionCardMessages.Withdrawn(cohort),
            { Audience: QuestionAudience.Navigators } => QuestionCardMessages.Line(question, team, given),
            _ => QuestionCardMessages.Card(question, cohort, team, given),
        };
        var hasThread = delivery.ThreadId is not null
            || (given.Any(answer => answer.Text.Length > 0) && ChannelNeeds.AllowThreads(gateway, cohort.GuildId, channelId));
        return new Rendering.Show(channelId, message, hasThread ? QuestionCardMessages.ThreadName(question, cohort) : null);
    }

    private Rendering Write(Question question, Cohort cohort, Team? team, IReadOnlyList<QuestionAnswer> given) =>
        fallbackRecipient.Find(question) is { } navigator
            ? new Rendering.Direct(navigator.UserId, QuestionCardMessages.Direct(question, cohort, team, given))
            : new Rendering.Skip("nobody to write to");
}
