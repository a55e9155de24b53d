using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

internal sealed class CohortStore(Database database) : ICohorts
{
    public Cohort Get(CohortId cohortId) =>
        Find(cohortId) ?? throw new InvalidOperationException($"There is no cohort {cohortId}.");

    public Cohort? Find(CohortId cohortId) =>
        database.Read(connection => connection.QueryFirstOrDefault<Cohort>(CohortRows.SelectOne, new { cohortId }));

    public Cohort? Find(SqliteTransaction transaction, CohortId cohortId) => CohortRows.Find(transaction, cohortId);

    public Cohort? FindMeant(Snowflake guildId, IReadOnlyList<CohortId> own, Instant now)
    {
        var all = List(guildId);
        return CohortChoice.Choose([.. all.Where(cohort => own.Contains(cohort.CohortId))], now) ?? CohortChoice.Choose(all, now);
    }

    public Cohort? FindToLookAfter(Snowflake guildId, Instant now) => CohortChoice.ChooseToLookAfter(List(guildId), now);

    private List<Cohort> List(Snowflake guildId) =>
        database.Read(connection => connection.Query<Cohort>(CohortRows.SelectByServer, new { guildId }).AsList());
}
