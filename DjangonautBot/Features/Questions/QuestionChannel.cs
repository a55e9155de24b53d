using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Questions;

/// <summary>Channels and lanes of a question's messages.</summary>
internal static class QuestionChannel
{
    /// <summary>Channel of a question's card; null if Navigators have none, for a direct message to one of them.</summary>
    public static Snowflake? FindChannel(Cohort cohort, Team? team, Question question) =>
        question.Audience == QuestionAudience.Navigators ? cohort.NavigatorsChannelId
            : team?.ChannelId ?? throw new InvalidOperationException("A question to a team has a team.");

    public static Snowflake Lane(Cohort cohort, Team? team, Question question) =>
        FindChannel(cohort, team, question) ?? DirectLane.Of(question.QuestionId.Value);

    /// <summary>Lanes of direct messages about questions, by question: such a lane tells of the question, and of nobody.</summary>
    public static readonly DirectLane DirectLane = new(5);
}
