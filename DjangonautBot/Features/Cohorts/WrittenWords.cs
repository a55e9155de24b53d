using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Cohorts;

/// <summary>
/// Determines whether people have written anything in a cohort. Answers hang on questions, and feedback on check-ins. A number that
/// stayed when somebody had their data deleted counts, too: past weeks keep it.
/// </summary>
internal static class WrittenWords
{
    internal const string Select =
        """
        select exists (select 1 from check_ins join teams using (team_id) where teams.cohort_id = @cohortId)
          or exists (select 1 from questions where cohort_id = @cohortId)
          or exists (select 1 from wins where cohort_id = @cohortId)
          or exists (select 1 from goals join crew_members using (crew_id) where crew_members.cohort_id = @cohortId)
          or exists (select 1 from handover_notes join teams using (team_id) where teams.cohort_id = @cohortId)
          or exists (select 1 from unlinked_counts where cohort_id = @cohortId)
        """;

    public static bool Exist(DatabaseConnection connection, CohortId cohortId) => connection.QuerySingle<bool>(Select, new { cohortId });
}
