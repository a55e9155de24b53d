using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;
using NodaTime;

namespace DjangonautBot.Features.Questions;

/// <summary>A question with which somebody does something.</summary>
internal sealed record QuestionContext(
    Question Question,
    Cohort Cohort,
    Team Team,
    Actor Actor,
    QuestionPermissions Permissions,
    Instant Now)
{
    public Snowflake Lane => QuestionChannel.Lane(Cohort, Team, Question);

    public bool IsOwn => Permissions.HasAsked(Question);

    /// <summary>Whether it still waits for answers, or has some and welcomes more.</summary>
    public bool IsUnsettled => Question.State is QuestionState.Open or QuestionState.Answered;
}
