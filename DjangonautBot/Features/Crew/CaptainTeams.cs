using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew;

/// <inheritdoc/>
internal sealed class CaptainTeams(ITeams teams, ICrew crew) : ICaptainTeams
{
    public IReadOnlyList<Team> ListFor(Actor actor) => actor is { IsCaptain: true, CohortId: { } cohortId }
        ? [.. teams.List(cohortId).Where(team => LooksAfter(actor, team.TeamId))]
        : [];

    public bool LooksAfter(Actor actor, TeamId teamId) =>
        actor.IsCohortCaptain
        || (actor is { IsCaptain: true, CrewId: { } crewId }
            && crew.Enrolments(crewId).Any(enrolment => enrolment.Role == CrewRole.Captain && enrolment.TeamId == teamId));
}
