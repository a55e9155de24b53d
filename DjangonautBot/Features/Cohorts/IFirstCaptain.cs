using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Makes the founder of a cohort its first Captain, without which they could not set it up.</summary>
public interface IFirstCaptain
{
    /// <summary>Enrols the founder in the transaction that starts the cohort, unless they manage the server and need no role.</summary>
    void Enrol(WriteTransaction transaction, CohortId cohortId, Actor founder, Instant now);
}
