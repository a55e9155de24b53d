using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.CaptainRole;

internal sealed class Captaincy(ITeams teams, ICrew crew) : ICaptaincy
{
    public IReadOnlyList<Team> TeamsOf(Actor actor)
    {
        if (actor is not { IsCaptain: true, CohortId: { } cohortId })
        {
            return [];
        }

        // Whoever is a Captain by a role or permission of Discord's, and was given no teams, looks after all of them.
        var given = actor is { ManagesServer: false, CrewId: { } crewId } ? Given(crewId) : [];
        var all = teams.List(cohortId);
        return given.Count == 0 || given.Contains(null) ? all : [.. all.Where(team => given.Contains(team.TeamId))];
    }

    // Nothing stands for the whole cohort.
    private List<TeamId?> Given(CrewId crewId) =>
        [.. crew.Enrolments(crewId).Where(enrolment => enrolment.Role == CrewRole.Captain).Select(enrolment => enrolment.TeamId)];
}
