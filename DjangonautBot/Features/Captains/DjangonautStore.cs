using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Captains;

internal sealed class DjangonautStore(Database database)
{
    internal const string SelectByCohort =
        """
        select crew.crew_id, crew.user_id, crew_role.team_id, crew.display_name, crew.joined_at, crew.gone_since
        from crew join crew_role using (crew_id)
        where crew.cohort_id = @cohortId and crew_role.role = 'djangonaut'
        """;

    public IReadOnlyList<Djangonaut> List(CohortId cohortId) =>
        database.Read(connection => connection.Query<Djangonaut>(SelectByCohort, new { cohortId }).AsList());
}
