using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups;

/// <summary>Post in the team's channel shortly before the stand-up, with the number of check-ins since the previous one.</summary>
internal sealed class StandupPost(
    ITeams teams, ICohorts cohorts, ICrew crew, ICheckIns checkIns, IRotation rotation, IStandups standups, ProgramClock clock) : IPost
{
    public string Kind { get; } = RecurringPost.Standup.ToSql();

    public bool IsPassing => true;

    public Rendering Render(Delivery delivery)
    {
        if (teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) is not { RemovedAt: null } team)
        {
            return new Rendering.Skip("no team");
        }

        var cohort = cohorts.Get(delivery.CohortId);
        if (TeamStandup.Of(standups.Of(cohort, team), delivery.Week, rotation) is not { } standup)
        {
            return new Rendering.Skip("cancelled");
        }

        var checkedIn = checkIns.CountDjangonauts(team.TeamId, delivery.Week, standup.Since);
        var djangonauts = crew.List(team.TeamId, CrewRole.Djangonaut).Count;
        return new Rendering.Show(
            team.ChannelId,
            StandupMessages.StartsSoon(cohort, team, standup, checkedIn, djangonauts, clock.Now));
    }
}
