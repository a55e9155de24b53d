using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using NodaTime;

namespace DjangonautBot.Features.Questions;

/// <summary>A question with which somebody does something.</summary>
internal sealed record QuestionAtHand(Question Question, Cohort Cohort, Team Team, Actor Actor, Onlooker Onlooker, Instant Now)
{
    public Snowflake Lane => QuestionPlace.Lane(Cohort, Team, Question);

    public bool IsOwn => Onlooker.HasAsked(Question);

    /// <summary>Whether it still waits for answers, or has some and welcomes more.</summary>
    public bool IsUnsettled => Question.State is QuestionState.Open or QuestionState.Answered;
}
