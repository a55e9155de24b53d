using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>
/// Finds the recipient of a team's questions if the Navigators have no channel: the facilitator of the week, else another Navigator of the
/// team, else a Captain, provided that they are on the server and accept direct messages.
/// </summary>
internal sealed class FallbackRecipient(QuestionStore questions, IRotation rotation, ICrew crew)
{
    /// <summary>
    /// Finds the recipient for a question. The asker is skipped, but not for an anonymous question: the next recipient could conclude whose
    /// it is.
    /// </summary>
    public CrewMember? Find(Team team, Question question) =>
        Find(team, question.Week, question.IsAnonymous ? null : questions.FindAsker(question.QuestionId)?.CrewId);

    public CrewMember? Find(Team team, int week) => Find(team, week, except: null);

    private CrewMember? Find(Team team, int week, CrewId? except) =>
        Candidates(team, week).FirstOrDefault(candidate =>
            candidate is { IsGone: false, DirectMessage: not DirectMessageOutcome.Closed } && candidate.CrewId != except);

    // The facilitator is looked up again, because they may have left the server.
    private IEnumerable<CrewMember> Candidates(Team team, int week)
    {
        if (rotation.FindFacilitator(team.TeamId, Math.Max(1, week)) is { } facilitator
            && crew.Find(team.CohortId, facilitator.UserId) is { } present)
        {
            yield return present;
        }

        foreach (var other in crew.List(team.TeamId, CrewRole.Navigator).Concat(crew.Captains(team.CohortId)))
        {
            yield return other;
        }
    }
}
