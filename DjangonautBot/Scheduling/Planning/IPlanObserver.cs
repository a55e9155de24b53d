using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>Hears of every change on which a cohort's plans depend: its weeks, breaks, teams, stand-ups and crew.</summary>
public interface IPlanObserver
{
    /// <summary>Called in the transaction that makes the change, before posts are planned anew.</summary>
    /// <returns>What follows from it, in short lines for whoever made the change; usually nothing.</returns>
    IReadOnlyList<string> Changed(SqliteTransaction transaction, CohortId cohortId, Instant now);
}
