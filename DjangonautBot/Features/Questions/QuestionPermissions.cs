using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>Permissions of a person for the questions of a cohort.</summary>
/// <param name="IsCaptain">Whether the person is a Captain, of the whole cohort or of named teams.</param>
/// <param name="IsCohortCaptain">Whether the person is a Captain of the whole cohort.</param>
/// <param name="CaptainOf">Teams that a Captain of named teams looks after.</param>
/// <param name="Teams">Teams of whose crew the person is a member.</param>
/// <param name="DjangonautOf">Teams of which the person is a Djangonaut.</param>
/// <param name="Asked">Questions that the person asked.</param>
internal sealed record QuestionPermissions(
    bool IsCaptain,
    bool IsCohortCaptain,
    bool IsNavigator,
    IReadOnlySet<TeamId> CaptainOf,
    IReadOnlySet<TeamId> Teams,
    IReadOnlySet<TeamId> DjangonautOf,
    IReadOnlySet<QuestionId> Asked)
{
    public bool IsNavigatorOrCaptain => IsNavigator || IsCaptain;

    public bool HasAsked(Question question) => Asked.Contains(question.QuestionId);

    /// <summary>Whether the person looks after a question as a Captain. One without a team is every Captain's.</summary>
    public bool IsCaptainFor(Question question) =>
        question.TeamId is { } teamId ? IsCohortCaptain || CaptainOf.Contains(teamId) : IsCaptain;

    /// <summary>Whether the person belongs to the question's audience.</summary>
    public bool MayAnswer(Question question) => IsCaptainFor(question) || question.Audience switch
    {
        QuestionAudience.Team => question.TeamId is { } teamId && Teams.Contains(teamId),
        QuestionAudience.Navigators => IsNavigator && !MayBeTeamMate(question),
        _ => throw new InvalidOperationException($"Who is {question.Audience}?"),
    };

    public bool MaySee(Question question) => HasAsked(question) || MayAnswer(question);

    // A Navigator of one team who is a Djangonaut of another is no Navigator to their own team mates. Where the asker's team is
    // hidden, that holds for every question: an exception would tell which team it is.
    private bool MayBeTeamMate(Question question) =>
        question.TeamId is { } teamId ? DjangonautOf.Contains(teamId) : DjangonautOf.Count > 0;
}
