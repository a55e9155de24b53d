using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>
/// Finds the recipient of questions if the Navigators have no channel: the facilitator of the week, else another Navigator of the team,
/// else a Captain, provided that they may read them, are on the server and accept direct messages. For questions without a team, the
/// teams are asked in the order in which they were made.
/// </summary>
internal sealed class FallbackRecipient(QuestionStore questions, IRotation rotation, ICrew crew, ITeams teams)
{
    /// <summary>
    /// Finds the recipient for a question. The asker is skipped, but not for an anonymous question: the next recipient could conclude whose
    /// it is.
    /// </summary>
    public CrewMember? Find(Question question) => Find(
        question.CohortId,
        teams.FindOf(question),
        question.Week,
        question.IsAnonymous ? null : questions.FindAsker(question.QuestionId)?.CrewId);

    /// <param name="team">Null for questions without a team.</param>
    public CrewMember? Find(CohortId cohortId, Team? team, int week) => Find(cohortId, team, week, except: null);

    private CrewMember? Find(CohortId cohortId, Team? team, int week, CrewId? except)
    {
        IReadOnlyList<Team> asked = team is null ? [.. teams.List(cohortId).OrderBy(each => each.TeamId.Value)] : [team];
        return asked.SelectMany(each => Navigators(each, week))
            .Concat(crew.Captains(cohortId))
            .FirstOrDefault(candidate =>
                candidate is { IsGone: false, DirectMessage: not DirectMessageOutcome.Closed }
                && candidate.CrewId != except
                && MayRead(candidate, team));
    }

    // The facilitator is looked up again, because they may have left the server.
    private IEnumerable<CrewMember> Navigators(Team team, int week)
    {
        if (rotation.FindFacilitator(team.TeamId, Math.Max(1, week)) is { } facilitator
            && crew.Find(team.CohortId, facilitator.UserId) is { } present)
        {
            yield return present;
        }

        foreach (var other in crew.List(team.TeamId, CrewRole.Navigator))
        {
            yield return other;
        }
    }

    // As QuestionPermissions says of a person who opens one.
    private bool MayRead(CrewMember candidate, Team? team)
    {
        var enrolments = crew.Enrolments(candidate.CrewId);
        return enrolments.Any(enrolment =>
                enrolment.Role == CrewRole.Captain && (team is null || enrolment.TeamId is null || enrolment.TeamId == team.TeamId))
            || (enrolments.Any(enrolment => enrolment.Role == CrewRole.Navigator)
                && !enrolments.Any(enrolment =>
                    enrolment.Role == CrewRole.Djangonaut && (team is null || enrolment.TeamId == team.TeamId)));
    }
}
