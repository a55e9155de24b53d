using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Crew.Lists;

/// <summary>Lists the crew by team and role.</summary>
internal sealed class CrewListHandler(CrewListStore store, ITeams teams, ICohorts cohorts)
{
    public Task<Reply> ListAsync(CommandRequest request, CancellationToken cancellationToken) => Task.FromResult(List(request));

    private Reply List(CommandRequest request)
    {
        var cohortId = request.Actor.RequireCohort();
        var all = teams.List(cohortId);
        if (request.Team is not { } name)
        {
            return CrewListMessages.List(cohorts.Get(cohortId), all, store.List(cohortId));
        }

        return teams.FindByName(cohortId, name) is { } team
            ? CrewListMessages.List(
                cohorts.Get(cohortId),
                [team],
                [.. store.List(cohortId).Where(holder => holder.TeamId == team.TeamId)])
            : new Reply.Decline(CrewMessages.WhichTeam(all));
    }
}
