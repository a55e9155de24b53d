using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Cohorts;

/// <inheritdoc/>
internal sealed class CohortStore(Database database) : ICohorts
{
    private const string SelectServers = "select distinct guild_id from cohort";

    private const string UpdateCaptainRole = "update cohort set captain_role_id = @roleId where cohort_id = @cohortId";

    private const string UpdateChannels =
        """
        update cohort
        set summary_channel_id = @SummaryChannelId, wins_channel_id = @WinsChannelId,
            navigators_channel_id = @NavigatorsChannelId, captains_channel_id = @CaptainsChannelId
        where cohort_id = @CohortId
        """;

    public Cohort Get(CohortId cohortId) =>
        Find(cohortId) ?? throw new InvalidOperationException($"There is no cohort {cohortId}.");

    public Cohort? Find(CohortId cohortId) =>
        database.Read(connection => connection.QueryFirstOrDefault<Cohort>(CohortRows.SelectOne, new { cohortId }));

    public Cohort? Find(DatabaseConnection connection, CohortId cohortId) => CohortRows.Find(connection, cohortId);

    public ServerCohorts List(Snowflake guildId) =>
        new(database.Read(connection => connection.Query<Cohort>(CohortRows.SelectByServer, new { guildId }).ToList()));

    public IReadOnlyList<Snowflake> ListServers() =>
        database.Read(connection => connection.Query<long>(SelectServers).Select(id => new Snowflake((ulong)id)).ToList());

    public void SetCaptainRole(WriteTransaction transaction, CohortId cohortId, Snowflake? roleId) =>
        transaction.Execute(UpdateCaptainRole, new { cohortId, roleId });

    public void SaveChannels(WriteTransaction transaction, Cohort cohort) => transaction.Execute(
        UpdateChannels,
        new { cohort.CohortId, cohort.SummaryChannelId, cohort.WinsChannelId, cohort.NavigatorsChannelId, cohort.CaptainsChannelId });
}
