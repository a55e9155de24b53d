using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>Planned deliveries of the outbox.</summary>
public interface IPlans
{
    /// <summary>
    /// Replans a cohort's posts, in the transaction that changed something on which they depend. Sent posts stay;
    /// the others become as if the change had always been there.
    /// </summary>
    /// <returns>Consequences for people, in short lines for the actor who made the change; usually none.</returns>
    IReadOnlyList<string> Replan(WriteTransaction transaction, CohortId cohortId, Instant now);
}
