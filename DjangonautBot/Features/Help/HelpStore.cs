using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Help;

/// <summary>Reads the people to ask for help.</summary>
internal sealed class HelpStore(Database database)
{
    internal const string SelectCaptains =
        """
        select distinct member.user_id
        from crew_members as member join crew_roles using (crew_id)
        where member.cohort_id = @cohortId and crew_roles.role = 'captain'
        """;

    /// <summary>Lists the enrolled Captains; people who manage the server or have the Captain role are Captains, too.</summary>
    public IReadOnlyList<Snowflake> Captains(CohortId cohortId) =>
        database.Read(connection =>
            connection.Query<long>(SelectCaptains, new { cohortId }).Select(id => new Snowflake((ulong)id)).ToList());
}
