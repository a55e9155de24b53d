using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Standups.Rotation.Notices;

/// <summary>Alert to Captains about a team with future stand-ups and no Navigator on the server; removed once it has one.</summary>
internal sealed class NoFacilitatorPost(RotationStore rotation, ICohorts cohorts, ITeams teams) : IPost
{
    public string Kind => TurnPostKinds.NoFacilitator;

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        return teams.List(delivery.CohortId).FirstOrDefault(team => team.TeamId.Value == delivery.SubjectId) is { } team
            && !rotation.HasPresentNavigator(team.TeamId)
            && cohort is { ClosedAt: null, CaptainsChannelId: { } captains }
            ? new Rendering.Show(captains, TurnNoticeMessages.NoFacilitator(team))
            : new Rendering.Remove();
    }
}
