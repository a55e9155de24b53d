using DjangonautBot.Storage;

namespace DjangonautBot.Features.Questions;

/// <summary>What somebody is to the questions of a cohort, and so what they may do with each.</summary>
/// <param name="IsGuide">Whether they are a Navigator or a Captain.</param>
/// <param name="Teams">The teams in whose crew they are.</param>
/// <param name="Asked">The questions that they asked themselves.</param>
internal sealed record Onlooker(bool IsCaptain, bool IsGuide, IReadOnlySet<TeamId> Teams, IReadOnlySet<QuestionId> Asked)
{
    public bool HasAsked(Question question) => Asked.Contains(question.QuestionId);

    /// <summary>A team's question is for its crew and Captains, one for Navigators is for them and Captains.</summary>
    public bool MayAnswer(Question question) => question.Audience switch
    {
        QuestionAudience.Team => IsCaptain || Teams.Contains(question.TeamId),
        QuestionAudience.Navigators => IsGuide,
        _ => throw new InvalidOperationException($"Who is {question.Audience}?"),
    };

    public bool MaySee(Question question) => HasAsked(question) || MayAnswer(question);
}
