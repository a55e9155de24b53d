using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>What somebody is to the questions of a cohort, and so what they may do with each.</summary>
/// <param name="IsGuide">Whether they are a Navigator or a Captain.</param>
/// <param name="Teams">The teams in whose crew they are.</param>
/// <param name="Attends">The teams of which they are a Djangonaut.</param>
/// <param name="Asked">The questions that they asked themselves.</param>
internal sealed record QuestionPermissions(
    bool IsCaptain,
    bool IsGuide,
    IReadOnlySet<TeamId> Teams,
    IReadOnlySet<TeamId> Attends,
    IReadOnlySet<QuestionId> Asked)
{
    public bool HasAsked(Question question) => Asked.Contains(question.QuestionId);

    /// <summary>
    /// A team's question is for its crew and Captains, one for Navigators is for them and Captains; but who navigates one team
    /// and is a Djangonaut of another is no Navigator to their own team mates.
    /// </summary>
    public bool MayAnswer(Question question) => question.Audience switch
    {
        QuestionAudience.Team => IsCaptain || Teams.Contains(question.TeamId),
        QuestionAudience.Navigators => IsCaptain || (IsGuide && !Attends.Contains(question.TeamId)),
        _ => throw new InvalidOperationException($"Who is {question.Audience}?"),
    };

    public bool MaySee(Question question) => HasAsked(question) || MayAnswer(question);
}
