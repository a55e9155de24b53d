using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Cohorts;

/// <summary>The cohorts of all servers.</summary>
public interface ICohorts
{
    /// <exception cref="InvalidOperationException">There is no such cohort.</exception>
    Cohort Get(CohortId cohortId);

    Cohort? Find(CohortId cohortId);

    IReadOnlyList<Cohort> List(Snowflake guildId);
}
