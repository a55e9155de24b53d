using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Crew.Import;

/// <summary>Files of people that a Captain looks at, and what stands in them about somebody.</summary>
internal sealed class PersonalImports : IPersonalData
{
    // Nobody else of the file.
    internal const string Select =
        """
        select 1 as is_by_you, null as team, null as role, null as name, null as display_name, made_at
        from crew_import where cohort_id = @CohortId and user_id = @UserId
        union all
        select 0, person.team, person.role, person.name, person.display_name, crew_import.made_at
        from crew_import_row person join crew_import using (crew_import_id)
        where person.user_id = @UserId and crew_import.cohort_id = @CohortId
        union all
        select 0, null, null, null, candidate.display_name, crew_import.made_at
        from crew_import_candidate candidate join crew_import using (crew_import_id)
        where candidate.user_id = @UserId and crew_import.cohort_id = @CohortId
        """;

    private const string OfCohort = "crew_import_id in (select crew_import_id from crew_import where cohort_id = @CohortId)";

    private const string DeleteOwn = "delete from crew_import where cohort_id = @CohortId and user_id = @UserId";

    private const string DeleteRows = $"delete from crew_import_row where user_id = @UserId and {OfCohort}";

    private const string DeleteCandidates = $"delete from crew_import_candidate where user_id = @UserId and {OfCohort}";

    private const string DeleteOld = "delete from crew_import where made_at <= @since";

    private const string DeleteAll = "delete from crew_import where cohort_id = @cohortId";

    public string Name => "imports_not_confirmed";

    public int Position => 27;

    public string About => "Files of people that you looked at and have not confirmed, and what stands about you in those of others.";

    public IReadOnlyList<string> Tables => ["crew_import", "crew_import_row", "crew_import_candidate", "crew_import_team"];

    public JsonNode Export(DatabaseConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        transaction.Execute(DeleteOwn, owner);
        transaction.Execute(DeleteRows, owner);
        transaction.Execute(DeleteCandidates, owner);
    }

    public bool Expire(WriteTransaction transaction, Instant now) =>
        transaction.Execute(DeleteOld, new { since = now - ImportRows.Lasts }) > 0;

    public void Forget(WriteTransaction transaction, CohortId cohortId) => transaction.Execute(DeleteAll, new { cohortId });
}
