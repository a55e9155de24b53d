using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew.CaptainRole;

/// <summary>Stores the Discord role whose holders count as Captains.</summary>
internal sealed class CaptainRoleStore(Database database, ICohorts cohorts, IHistory history)
{
    /// <param name="roleId">Null to clear the role.</param>
    public Task SetAsync(CohortId cohortId, Snowflake? roleId, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                cohorts.SetCaptainRole(transaction, cohortId, roleId);
                history.Record(transaction, cohortId, by, CaptainRoleMessages.HistoryOf(roleId), now);
            },
            cancellationToken);
}
