using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Crew.Lists;

/// <summary>Lists the crew by team and role.</summary>
internal sealed class CrewListHandler(CrewListStore store, ITeams teams, ICaptainTeams captainTeams, ICohorts cohorts)
{
    public Task<Reply> ListAsync(CommandRequest request, CancellationToken cancellationToken) => Task.FromResult(List(request));

    private Reply List(CommandRequest request)
    {
        var cohortId = request.Actor.RequireCohort();
        var all = captainTeams.ListFor(request.Actor);
        if (request.Team is not { } name)
        {
            return CrewListMessages.List(cohorts.Get(cohortId), all, store.List(cohortId));
        }

        return teams.FindByName(cohortId, name) is { } team && captainTeams.LooksAfter(request.Actor, team.TeamId)
            ? CrewListMessages.List(
                cohorts.Get(cohortId),
                [team],
                [.. store.List(cohortId).Where(holder => holder.TeamId == team.TeamId)])
            : new Reply.Decline(CrewMessages.WhichTeam(all));
    }
}
