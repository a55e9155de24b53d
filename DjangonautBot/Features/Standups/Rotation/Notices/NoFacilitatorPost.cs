using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.Standups.Rotation.Notices;

/// <summary>Calls for Captains where a team has stand-ups to come and no Navigator who is there; it goes away once it has one.</summary>
internal sealed class NoFacilitatorPost(RotationStore rotation, ICohorts cohorts, ITeams teams) : IPost
{
    public const string PostKind = "leaderless";

    public string Kind => PostKind;

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        return teams.List(delivery.CohortId).FirstOrDefault(team => team.TeamId.Value == delivery.SubjectId) is { } team
            && !rotation.HasPresentNavigator(team.TeamId)
            && cohort is { ClosedAt: null, CaptainsChannelId: { } captains }
            ? new Rendering.Show(captains, RotationMessages.Leaderless(team))
            : new Rendering.Remove();
    }
}
