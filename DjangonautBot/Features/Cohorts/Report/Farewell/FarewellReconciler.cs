using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Report.Farewell;

/// <summary>Requests the farewell once in the channel for summaries, or without one in each team's channel.</summary>
internal sealed class FarewellReconciler(IDeliveries deliveries, ITeams teams) : IFarewell
{
    public void Reconcile(WriteTransaction transaction, Cohort cohort, Instant now)
    {
        if (cohort.ClosedAt is null)
        {
            Retract(transaction, cohort.CohortId, now);
        }
        else
        {
            Request(transaction, cohort, now);
        }
    }

    private void Request(WriteTransaction transaction, Cohort cohort, Instant now)
    {
        if (cohort.SummaryChannelId is { } channel)
        {
            deliveries.Request(
                transaction,
                new DeliveryRequest(cohort.CohortId, CohortFarewellPost.PostKind, cohort.CohortId.Value, Week: 0, channel, now));
            return;
        }

        foreach (var team in teams.List(transaction, cohort.CohortId).DistinctBy(team => team.ChannelId))
        {
            deliveries.Request(
                transaction,
                new DeliveryRequest(cohort.CohortId, TeamFarewellPost.PostKind, team.TeamId.Value, Week: 0, team.ChannelId, now));
        }
    }

    private void Retract(WriteTransaction transaction, CohortId cohortId, Instant now)
    {
        Retract(CohortFarewellPost.PostKind, cohortId.Value);
        foreach (var team in teams.List(transaction, cohortId))
        {
            Retract(TeamFarewellPost.PostKind, team.TeamId.Value);
        }

        // Also a farewell that is queued: rendered for an open cohort, it is removed.
        void Retract(string kind, long subjectId)
        {
            if (deliveries.Find(kind, subjectId, week: 0) is { } delivery)
            {
                deliveries.Request(transaction, new DeliveryRequest(cohortId, kind, subjectId, Week: 0, delivery.Lane, now));
            }
        }
    }
}
