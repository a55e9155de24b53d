using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew.Lists;

/// <summary>Reads the roles of a cohort.</summary>
internal sealed class CrewListStore(Database database)
{
    internal const string SelectRoles =
        """
        select crew.crew_id, crew.user_id, crew.display_name, crew.gone_since, crew_role.role, crew_role.team_id
        from crew join crew_role using (crew_id)
        where crew.cohort_id = @cohortId
        order by crew_role.crew_role_id
        """;

    /// <summary>Lists every role of every member of a cohort, in the order in which they were given.</summary>
    public IReadOnlyList<RoleHolder> List(CohortId cohortId) =>
        database.Read(connection => List(connection, cohortId));

    /// <summary>Lists the roles within a transaction.</summary>
    public static IReadOnlyList<RoleHolder> List(DatabaseConnection connection, CohortId cohortId) =>
        connection.Query<RoleHolder>(SelectRoles, new { cohortId }).ToList();
}

/// <summary>A role of a crew member, as the list shows it.</summary>
internal sealed record RoleHolder
{
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    public required string DisplayName { get; init => field = ShownName.Of(value); }

    public required CrewRole Role { get; init; }

    /// <summary>Null for a Captain of the whole cohort.</summary>
    public TeamId? TeamId { get; init; }

    /// <summary>Time since which the member has not been found in the server; null if present.</summary>
    public Instant? GoneSince { get; init; }
}
