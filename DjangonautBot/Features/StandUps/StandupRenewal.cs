using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.StandUps;

/// <summary>Keeps stand-ups that have begun as they were when their team is given another day or time.</summary>
internal sealed class StandupRenewal(ICohorts cohorts, IStandups standups) : ITeamObserver
{
    public void Changed(SqliteTransaction transaction, Team before, Team after, Instant now)
    {
        var times = standups.Of(transaction, cohorts.Find(transaction, before.CohortId)!, before);
        foreach (var kept in times.KeptFrom(after, now))
        {
            StandupStore.Except(transaction, after.TeamId, kept);
        }
    }
}
