using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>The people to whom direct messages go.</summary>
public interface IRecipients
{
    /// <summary>
    /// Asks Discord whether somebody is still in the cohort's server, and remembers the answer: who left counts as away until
    /// seen again. Where Discord cannot be asked, what was known last counts.
    /// </summary>
    Task<bool> IsPresentAsync(CohortId cohortId, Snowflake userId, Instant now, CancellationToken cancellationToken);

    /// <summary>Remembers how a direct message went.</summary>
    Task NoteAsync(CohortId cohortId, Snowflake userId, DirectMessageOutcome outcome, Instant at, CancellationToken cancellationToken);
}
