using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Notices;

/// <summary>Requests the alert to Captains for a team that has stand-ups to come and no Navigator who can lead them.</summary>
internal sealed class NoFacilitatorAlert(IDeliveries deliveries) : ITurnObserver
{
    // No alert for a team that never had a Navigator: it is still being set up.
    public void Changed(WriteTransaction transaction, Cohort cohort, TurnChanges changes, CrewId? by, Instant now)
    {
        var teamId = changes.Team.TeamId;
        if (RotationStore.HasPresentNavigator(transaction, teamId))
        {
            deliveries.Refresh(transaction, TurnPostKinds.NoFacilitator, teamId.Value, 0);
        }
        else if (changes.HasWeeksToCome && changes.Before.Count > 0 && cohort.CaptainsChannelId is { } captains)
        {
            deliveries.Request(
                transaction, new DeliveryRequest(cohort.CohortId, TurnPostKinds.NoFacilitator, teamId.Value, 0, captains, now));
        }
    }

    public void Ended(WriteTransaction transaction, TeamId teamId) =>
        deliveries.Refresh(transaction, TurnPostKinds.NoFacilitator, teamId.Value, 0);
}
