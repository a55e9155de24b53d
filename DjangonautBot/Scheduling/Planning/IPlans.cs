using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>What is planned in the outbox.</summary>
public interface IPlans
{
    /// <summary>
    /// Plans a cohort's posts anew, in the transaction that changed something on which they depend. What was posted stays;
    /// what is still to come is as it would be had it always been so.
    /// </summary>
    /// <returns>What follows from it for people, in short lines for whoever made the change; usually nothing.</returns>
    IReadOnlyList<string> Replan(SqliteTransaction transaction, CohortId cohortId, Instant now);
}
