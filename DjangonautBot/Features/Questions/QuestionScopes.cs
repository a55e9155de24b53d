using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Questions;

/// <summary>Finds out in which team somebody asks, or why they cannot: in their own, and a Captain in every one.</summary>
internal sealed class QuestionScopes(ICohorts cohorts, ITeams teams, ICrew crew, ITeamChoice choice)
{
    /// <param name="team">The name of the team that they mean; the first of their own if they say nothing.</param>
    public bool TryFind(
        Actor actor, string? team, [NotNullWhen(true)] out QuestionScope? scope, [NotNullWhen(false)] out Reply? refusal)
    {
        (scope, refusal) = (null, null);
        if (actor is not { CohortId: { } cohortId, CrewId: { } crewId })
        {
            refusal = new Reply.Decline(actor.CohortId is null ? DispatchMessages.NoCohort : DispatchMessages.NotInTheCrew);
        }
        else if (cohorts.Get(cohortId) is var cohort && cohort.ClosedAt is not null)
        {
            refusal = new Reply.Decline(AskMessages.IsClosed(cohort));
        }
        else if (TryFindTeam(actor, ListOwn(cohortId, crewId), team, out var found, out refusal))
        {
            scope = new QuestionScope(cohort, found, crewId, actor.DisplayName);
        }

        return scope is not null;
    }

    private bool TryFindTeam(
        Actor actor, List<Team> own, string? name, [NotNullWhen(true)] out Team? team, [NotNullWhen(false)] out Reply? refusal)
    {
        (team, refusal) = (name is null && own is [var first, ..] ? first : null, null);
        if (team is null && own.Count == 0 && !actor.IsCaptain)
        {
            refusal = new Reply.Decline(AskMessages.NoTeam);
        }
        else if (team is null && choice.TryChoose(actor, name, out var chosen, out refusal))
        {
            team = actor.IsCaptain ? chosen : own.Find(each => each.TeamId == chosen.TeamId);
            refusal = team is null ? new Reply.Decline(AskMessages.NotYourTeam(chosen)) : null;
        }

        return team is not null;
    }

    private List<Team> ListOwn(CohortId cohortId, CrewId crewId) =>
    [
        .. crew.Enrolments(crewId)
            .Select(enrolment => enrolment.TeamId).OfType<TeamId>()
            .Select(teamId => teams.Find(cohortId, teamId)).OfType<Team>()
            .Where(team => team.RemovedAt is null),
    ];
}
