using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;

namespace DjangonautBot.Features.Me;

/// <summary>Lists the cohorts that may hold data of a person.</summary>
internal static class DataOwners
{
    private const string Columns =
        """
        cohorts.guild_id, cohorts.cohort_id, member.crew_id
        from cohorts left join crew_members as member on member.cohort_id = cohorts.cohort_id and member.user_id = @userId
        """;

    internal const string SelectByServer = $"select {Columns} where cohorts.guild_id = @guildId order by cohorts.cohort_id";

    internal const string SelectAll = $"select {Columns} order by cohorts.guild_id, cohorts.cohort_id";

    /// <summary>Lists a person's identities in all cohorts, also in cohorts in whose crew they are not.</summary>
    /// <param name="guildId">Null for the cohorts of all servers.</param>
    public static IReadOnlyList<DataOwner> List(DatabaseConnection connection, Snowflake? guildId, Snowflake userId) =>
    [
        .. (guildId is { } id
                ? connection.Query<Enrolled>(SelectByServer, new { guildId = id, userId })
                : connection.Query<Enrolled>(SelectAll, new { userId }))
            .Select(enrolled => enrolled.ToOwner(userId)),
    ];

    internal sealed record Enrolled
    {
        public required Snowflake GuildId { get; init; }

        public required CohortId CohortId { get; init; }

        public CrewId? CrewId { get; init; }

        public DataOwner ToOwner(Snowflake userId) => new() { GuildId = GuildId, CohortId = CohortId, UserId = userId, CrewId = CrewId };
    }
}
