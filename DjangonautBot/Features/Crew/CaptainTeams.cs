using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew;

/// <inheritdoc/>
internal sealed class CaptainTeams(ITeams teams, ICrew crew) : ICaptainTeams
{
    public IReadOnlyList<Team> ListFor(Actor actor)
    {
        if (actor is not { IsCaptain: true, CohortId: { } cohortId })
        {
            return [];
        }

        // A Captain by a Discord role or permission, who was given no teams, looks after all of them.
        var given = actor is { ManagesServer: false, CrewId: { } crewId } ? Given(crewId) : [];
        var all = teams.List(cohortId);
        return given.Count == 0 || given.Contains(null) ? all : [.. all.Where(team => given.Contains(team.TeamId))];
    }

    // Null stands for the whole cohort.
    private List<TeamId?> Given(CrewId crewId) =>
        [.. crew.Enrolments(crewId).Where(enrolment => enrolment.Role == CrewRole.Captain).Select(enrolment => enrolment.TeamId)];
}
