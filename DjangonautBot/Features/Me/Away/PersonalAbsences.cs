using System.Text.Json.Nodes;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Me.Away;

/// <summary>A person's absences. The reason is stored nowhere.</summary>
internal sealed class PersonalAbsences : IPersonalData
{
    internal const string Select = "select away_from, away_until from absence where crew_id = @CrewId order by absence_id";

    private const string Delete = "delete from absence where crew_id = @CrewId";

    private const string DeleteAll = "delete from absence where crew_id in (select crew_id from crew_members where cohort_id = @cohortId)";

    public string Name => "absences";

    public string About => "The days on which you were away. Why is stored nowhere.";

    public IReadOnlyList<string> Tables => ["absence"];

    public JsonNode Export(SqliteConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(SqliteTransaction transaction, DataOwner owner, Instant now) => transaction.Execute(Delete, owner);

    public void Forget(SqliteTransaction transaction, CohortId cohortId) => transaction.Execute(DeleteAll, new { cohortId });
}
