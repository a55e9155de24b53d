using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Covers;

/// <summary>Alert to Captains, a day before a stand-up, that a call is still open; removed once it is settled.</summary>
internal sealed class OpenCoverCallPost(CoverCallStore calls, ICohorts cohorts, ITeams teams, IStandups standups, ProgramClock clock)
    : IPost
{
    public string Kind => TurnPostKinds.OpenCoverCall;

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        return calls.Find(delivery.CohortId, new CoverCallId(delivery.SubjectId)) is { State: CoverCallState.Open } call
            && teams.Find(delivery.CohortId, call.TeamId) is { RemovedAt: null } team
            && standups.Of(cohort, team).At(call.Week) is { } standup && standup > clock.Now
            && cohort is { ClosedAt: null, CaptainsChannelId: { } captains }
            ? new Rendering.Show(captains, CoverMessages.StillOpen(call, team, standup))
            : new Rendering.Remove();
    }
}
