using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Recipients of direct messages.</summary>
public interface IRecipients
{
    /// <summary>
    /// Asks Discord whether a person is still in the cohort's server, and records the result: a person who left counts as away until
    /// seen again. While Discord cannot be asked, the last known result counts.
    /// </summary>
    Task<bool> IsPresentAsync(CohortId cohortId, Snowflake userId, Instant now, CancellationToken cancellationToken);

    /// <summary>Records the outcome of a direct message.</summary>
    Task NoteAsync(CohortId cohortId, Snowflake userId, DirectMessageOutcome outcome, Instant at, CancellationToken cancellationToken);
}
