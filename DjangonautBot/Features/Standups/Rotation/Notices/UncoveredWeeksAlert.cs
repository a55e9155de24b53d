using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Notices;

/// <summary>
/// Requests the alert to Captains as soon as a week has nobody who can lead its stand-up: a new message for each such change.
/// </summary>
internal sealed class UncoveredWeeksAlert(IDeliveries deliveries) : ITurnObserver
{
    public void Changed(WriteTransaction transaction, Cohort cohort, TurnChanges changes, CrewId? by, Instant now)
    {
        var teamId = changes.Team.TeamId.Value;
        if (changes.NewlyUncovered.Count == 0 || cohort.CaptainsChannelId is not { } captains)
        {
            deliveries.Refresh(transaction, TurnPostKinds.UncoveredWeeks, teamId, 0);
            return;
        }

        deliveries.Recreate(transaction, TurnPostKinds.UncoveredWeeks, teamId, 0, now);
        deliveries.Request(
            transaction, new DeliveryRequest(cohort.CohortId, TurnPostKinds.UncoveredWeeks, teamId, 0, captains, now));
    }

    public void Ended(WriteTransaction transaction, TeamId teamId) =>
        deliveries.Refresh(transaction, TurnPostKinds.UncoveredWeeks, teamId.Value, 0);
}
