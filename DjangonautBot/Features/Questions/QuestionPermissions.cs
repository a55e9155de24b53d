using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>Permissions of a person for the questions of a cohort.</summary>
/// <param name="IsNavigatorOrCaptain">Whether the person is a Navigator or a Captain.</param>
/// <param name="Teams">Teams of whose crew the person is a member.</param>
/// <param name="DjangonautOf">Teams of which the person is a Djangonaut.</param>
/// <param name="Asked">Questions that the person asked.</param>
internal sealed record QuestionPermissions(
    bool IsCaptain,
    bool IsNavigatorOrCaptain,
    IReadOnlySet<TeamId> Teams,
    IReadOnlySet<TeamId> DjangonautOf,
    IReadOnlySet<QuestionId> Asked)
{
    public bool HasAsked(Question question) => Asked.Contains(question.QuestionId);

    /// <summary>
    /// Whether the person belongs to the question's audience. A Navigator of one team who is a Djangonaut of another is no Navigator to
    /// their own team mates.
    /// </summary>
    public bool MayAnswer(Question question) => question.Audience switch
    {
        QuestionAudience.Team => IsCaptain || Teams.Contains(question.TeamId),
        QuestionAudience.Navigators => IsCaptain || (IsNavigatorOrCaptain && !DjangonautOf.Contains(question.TeamId)),
        _ => throw new InvalidOperationException($"Who is {question.Audience}?"),
    };

    public bool MaySee(Question question) => HasAsked(question) || MayAnswer(question);
}
