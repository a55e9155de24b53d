using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Records who changed what in a cohort, and when.</summary>
public interface IHistory
{
    /// <summary>Records a change in the transaction that makes it.</summary>
    /// <param name="userId">Id of the person who made the change.</param>
    /// <param name="what">Words that follow the person's name, such as “moved the stand-up of *Pluto* to Friday 18:00”.</param>
    void Record(WriteTransaction transaction, CohortId cohortId, Snowflake userId, string what, Instant at);
}
