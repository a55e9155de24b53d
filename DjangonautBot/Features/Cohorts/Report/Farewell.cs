using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>Asks for the last post: one for everybody where there is a channel for that, else one in each team's channel.</summary>
internal sealed class Farewell(IDeliveries deliveries, ITeams teams) : IFarewell
{
    public void Renew(SqliteTransaction transaction, Cohort cohort, Instant now)
    {
        if (cohort.ClosedAt is null)
        {
            TakeBack(transaction, cohort.CohortId, now);
        }
        else
        {
            Say(transaction, cohort, now);
        }
    }

    private void Say(SqliteTransaction transaction, Cohort cohort, Instant now)
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

    private void TakeBack(SqliteTransaction transaction, CohortId cohortId, Instant now)
    {
        TakeBack(CohortFarewellPost.PostKind, cohortId.Value);
        foreach (var team in teams.List(transaction, cohortId))
        {
            TakeBack(TeamFarewellPost.PostKind, team.TeamId.Value);
        }

        // Also one that is on its way: rendered for an open cohort, it goes.
        void TakeBack(string kind, long subjectId)
        {
            if (deliveries.Find(kind, subjectId, week: 0) is { } asked)
            {
                deliveries.Request(transaction, new DeliveryRequest(cohortId, kind, subjectId, Week: 0, asked.Lane, now));
            }
        }
    }
}
