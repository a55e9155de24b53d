using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Reads the cohorts of all servers.</summary>
public interface ICohorts
{
    /// <exception cref="InvalidOperationException">The cohort does not exist.</exception>
    Cohort Get(CohortId cohortId);

    Cohort? Find(CohortId cohortId);

    /// <summary>Finds a cohort within a transaction.</summary>
    Cohort? Find(DatabaseConnection connection, CohortId cohortId);

    /// <summary>Lists all cohorts of a server, without deleted ones.</summary>
    ServerCohorts List(Snowflake guildId);

    /// <summary>Lists the servers that have or had a cohort.</summary>
    IReadOnlyList<Snowflake> ListServers();

    /// <summary>Updates the Discord role whose holders count as Captains, and nothing else.</summary>
    /// <param name="roleId">Null to clear the role.</param>
    void SetCaptainRole(WriteTransaction transaction, CohortId cohortId, Snowflake? roleId);

    /// <summary>Updates a cohort's channels, and nothing else of it.</summary>
    void SaveChannels(WriteTransaction transaction, Cohort cohort);
}
