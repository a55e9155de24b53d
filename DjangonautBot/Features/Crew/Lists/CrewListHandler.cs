using DjangonautBot.Discord;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Crew.Lists;

/// <summary>Lists the crew by team and role.</summary>
internal sealed class CrewListHandler(
    CrewListStore store, ITeams teams, ICaptainTeams captainTeams, ICohorts cohorts, IDiscordGateway gateway)
{
    public Task<Reply> ListAsync(CommandRequest request, CancellationToken cancellationToken) => Task.FromResult(List(request));

    private Reply List(CommandRequest request)
    {
        var cohortId = request.Actor.RequireCohort();
        var all = captainTeams.ListFor(request.Actor);
        var cohort = cohorts.Get(cohortId);
        if (ServerRoles.IsGone(gateway, cohort.GuildId, cohort.CaptainRoleId))
        {
            cohort = cohort with { CaptainRoleId = null };
        }

        if (request.Team is not { } name)
        {
            return CrewListMessages.List(cohort, all, store.List(cohortId));
        }

        return teams.FindByName(cohortId, name) is { } team && captainTeams.LooksAfter(request.Actor, team.TeamId)
            ? CrewListMessages.List(
                cohort,
                [team],
                [.. store.List(cohortId).Where(holder => holder.TeamId == team.TeamId)])
            : new Reply.Decline(CrewMessages.WhichTeam(all));
    }
}
