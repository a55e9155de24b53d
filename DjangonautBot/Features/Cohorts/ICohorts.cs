using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>The cohorts of all servers.</summary>
public interface ICohorts
{
    /// <exception cref="InvalidOperationException">There is no such cohort.</exception>
    Cohort Get(CohortId cohortId);

    Cohort? Find(CohortId cohortId);

    /// <summary>As it stands in a transaction.</summary>
    Cohort? Find(SqliteTransaction transaction, CohortId cohortId);

    /// <summary>The cohort that a person's commands mean: of their own ones if they have any, else of all in the server.</summary>
    /// <param name="own">The cohorts in whose crew the person is.</param>
    Cohort? FindMeant(Snowflake guildId, IReadOnlyList<CohortId> own, Instant now);

    /// <summary>The cohort that Captains look after: the one under way first, else the next to begin, else the one landed last.</summary>
    Cohort? FindToLookAfter(Snowflake guildId, Instant now);

    /// <summary>Writes the Discord role whose holders count as Captains, and nothing else.</summary>
    /// <param name="roleId">None for no role.</param>
    void SetCaptainRole(SqliteTransaction transaction, CohortId cohortId, Snowflake? roleId);

    /// <summary>Writes a cohort's channels, and nothing else of it.</summary>
    void SaveChannels(SqliteTransaction transaction, Cohort cohort);
}
