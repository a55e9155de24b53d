using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>Observes every change on which a cohort's plans depend: its weeks, breaks, teams, stand-ups and crew.</summary>
public interface IPlanObserver
{
    /// <summary>Called in the transaction that makes the change, before posts are replanned.</summary>
    /// <returns>Consequences in short lines for the actor who made the change; usually none.</returns>
    IReadOnlyList<string> Changed(WriteTransaction transaction, CohortId cohortId, Instant now);
}
