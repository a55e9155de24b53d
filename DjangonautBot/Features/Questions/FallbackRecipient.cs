using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Standups.Rotation;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>
/// Who hears of a team's questions where the Navigators have no channel: the facilitator of the week, else another of the
/// team's Navigators, else a Captain; somebody who is there and can be written to.
/// </summary>
internal sealed class FallbackRecipient(QuestionStore questions, IRotation rotation, ICrew crew)
{
    /// <summary>
    /// Whoever asked knows and is passed over. Not so for an anonymous question: whoever got it in their place could tell
    /// that it is theirs.
    /// </summary>
    public CrewMember? Find(Team team, Question question) =>
        Find(team, question.Week, question.IsAnonymous ? null : questions.FindAsker(question.QuestionId)?.CrewId);

    public CrewMember? Find(Team team, int week) => Find(team, week, except: null);

    private CrewMember? Find(Team team, int week, CrewId? except) =>
        Candidates(team, week).FirstOrDefault(candidate =>
            candidate is { IsGone: false, DirectMessage: not DirectMessageOutcome.Closed } && candidate.CrewId != except);

    // What is known of the facilitator is looked up anew: they may have left.
    private IEnumerable<CrewMember> Candidates(Team team, int week)
    {
        if (rotation.FindFacilitator(team.TeamId, Math.Max(1, week)) is { } facilitator
            && crew.Find(team.CohortId, facilitator.UserId) is { } present)
        {
            yield return present;
        }

        foreach (var other in crew.GuidesOf(team))
        {
            yield return other;
        }
    }
}
