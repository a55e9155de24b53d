using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Captains;

internal sealed class DjangonautStore(Database database)
{
    internal const string SelectByCohort =
        """
        select member.crew_id, member.user_id, crew_roles.team_id, member.display_name, member.joined_at, member.gone_since
        from crew_members as member join crew_roles using (crew_id)
        where member.cohort_id = @cohortId and crew_roles.role = 'djangonaut'
        """;

    public IReadOnlyList<Djangonaut> List(CohortId cohortId) =>
        database.Read(connection => connection.Query<Djangonaut>(SelectByCohort, new { cohortId }).AsList());
}
