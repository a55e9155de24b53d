using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Covers;

/// <summary>Alert to Captains that a stand-in cannot see the channel of the team that they will lead.</summary>
internal sealed class HiddenChannelPost(CoverCallStore calls, ICohorts cohorts, ITeams teams) : IPost
{
    public string Kind => TurnPostKinds.HiddenChannel;

    public Rendering Render(Delivery delivery) =>
        calls.Find(delivery.CohortId, new CoverCallId(delivery.SubjectId)) is { TakenBy: { } taker } call
        && teams.Find(delivery.CohortId, call.TeamId) is { } team
        && cohorts.Get(delivery.CohortId).CaptainsChannelId is { } captains
            ? new Rendering.Show(captains, CoverMessages.HiddenChannel(call, taker, team))
            : new Rendering.Remove();
}
