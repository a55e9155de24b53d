using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Makes whoever starts a cohort its first Captain, or they could not set it up.</summary>
public interface IFirstCaptain
{
    /// <summary>Enrols somebody in the transaction that starts the cohort; whoever manages the server needs no role.</summary>
    void Enrol(SqliteTransaction transaction, CohortId cohortId, Actor founder, Instant now);
}
