using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Weeks;

/// <summary>Brings the opening that stands up to date with another name of its team.</summary>
internal sealed class OpeningNames(ICohorts cohorts, IDeliveries deliveries) : ITeamObserver
{
    public void Changed(WriteTransaction transaction, Team before, Team after, Instant now)
    {
        if (before.Name != after.Name && cohorts.Find(transaction, after.CohortId) is { } cohort)
        {
            var week = Math.Max(0, cohort.Calendar.WeekAt(now));
            deliveries.Refresh(transaction, RecurringPost.Week.ToSql(), after.TeamId.Value, week);
        }
    }
}
