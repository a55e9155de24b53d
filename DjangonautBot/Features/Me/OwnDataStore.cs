using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Personal;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.Me;

/// <summary>Finds where in a server something is stored about a person, and where they may be quoted.</summary>
internal static class OwnDataStore
{
    internal const string SelectOwners =
        """
        select cohort.guild_id, cohort.cohort_id, crew.crew_id
        from cohort left join crew on crew.cohort_id = cohort.cohort_id and crew.user_id = @userId
        where cohort.guild_id = @guildId
        order by cohort.cohort_id
        """;

    internal const string SelectTeams =
        """
        select team_id from crew_role where crew_id = @CrewId and team_id is not null
        union select team_id from check_in where crew_id = @CrewId
        union select team_id from question where crew_id = @CrewId
        union select team_id from win where crew_id = @CrewId
        union select team_id from handover_note where crew_id = @CrewId
        """;

    /// <summary>The person in each cohort of a server, in whose crew they need not be.</summary>
    public static IReadOnlyList<DataOwner> ListOwners(SqliteConnection connection, Snowflake guildId, Snowflake userId) =>
        [.. connection.Query<Enrolled>(SelectOwners, new { guildId, userId }).Select(enrolled => enrolled.ToOwner(userId))];

    /// <summary>The teams whose posts may quote somebody.</summary>
    public static IReadOnlyList<TeamId> ListTeams(SqliteTransaction transaction, DataOwner owner) =>
        transaction.Query<TeamId>(SelectTeams, owner);

    private sealed record Enrolled
    {
        public required Snowflake GuildId { get; init; }

        public required CohortId CohortId { get; init; }

        public CrewId? CrewId { get; init; }

        public DataOwner ToOwner(Snowflake userId) => new() { GuildId = GuildId, CohortId = CohortId, UserId = userId, CrewId = CrewId };
    }
}
