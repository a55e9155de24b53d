using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Captains;

/// <summary>Reads the Djangonauts of a cohort.</summary>
internal sealed class DjangonautStore(Database database)
{
    internal const string SelectByCohort =
        """
        select member.crew_id, member.user_id, crew_roles.team_id, member.display_name
        from crew_members as member join crew_roles using (crew_id)
        where member.cohort_id = @cohortId and crew_roles.role = 'djangonaut'
        """;

    public IReadOnlyList<Djangonaut> List(CohortId cohortId) =>
        database.Read(connection => connection.Query<Djangonaut>(SelectByCohort, new { cohortId }).ToList());
}

/// <summary>A Djangonaut as of now.</summary>
internal sealed record Djangonaut
{
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    public required TeamId TeamId { get; init; }

    public required string DisplayName { get; init => field = ShownName.Of(value); }
}
