using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Lanes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>Where a question's messages go.</summary>
internal static class QuestionChannel
{
    /// <summary>The channel of a question's card. Where Navigators have none, one of them is written to directly.</summary>
    public static Snowflake? FindChannel(Cohort cohort, Team team, Question question) =>
        question.Audience == QuestionAudience.Team ? team.ChannelId : cohort.NavigatorsChannelId;

    public static Snowflake Lane(Cohort cohort, Team team, Question question) =>
        FindChannel(cohort, team, question) ?? DirectLane(question.QuestionId);

    /// <summary>The lane of what is written to people directly. It tells of the question, and of nobody.</summary>
    public static Snowflake DirectLane(QuestionId questionId) => Scheduling.Outbox.Lanes.DirectLane.Question.Of(questionId.Value);
}
