using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Changes;

/// <summary>A person's pending changes of the cohort.</summary>
internal sealed class PersonalChanges : IPersonalData
{
    internal const string Select =
        """
        select name, goal, starts_on, time_zone, weeks, made_at from cohort_change
        where cohort_id = @CohortId and user_id = @UserId
        order by cohort_change_id
        """;

    private const string Delete = "delete from cohort_change where cohort_id = @CohortId and user_id = @UserId";

    private const string DeleteAll = "delete from cohort_change where cohort_id = @cohortId";

    public string Name => "changes_not_confirmed";

    public int Position => 20;

    public string About => "Changes of the cohort that you looked at and have not confirmed.";

    public IReadOnlyList<string> Tables => ["cohort_change"];

    public JsonNode Export(DatabaseConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now) => transaction.Execute(Delete, owner);

    public void Forget(WriteTransaction transaction, CohortId cohortId) => transaction.Execute(DeleteAll, new { cohortId });
}
