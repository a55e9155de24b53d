using System.Text.Json.Nodes;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>The 1:1s that a person was offered. Their contents are stored nowhere.</summary>
internal sealed class PersonalOneOnOnes : IPersonalData
{
    internal const string Select = "select week, state, noted_at from one_on_one where crew_id = @CrewId order by week";

    private const string Delete = "delete from one_on_one where crew_id = @CrewId";

    public string Name => "one_on_ones";

    public string About => "The 1:1s with a Captain: offered, held or not needed. What was said in them is stored nowhere.";

    public IReadOnlyList<string> Tables => ["one_on_one"];

    public JsonNode Export(SqliteConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(SqliteTransaction transaction, DataOwner owner, Instant now) => transaction.Execute(Delete, owner);

    // The table holds no text, and counts stay.
    public void Forget(SqliteTransaction transaction, CohortId cohortId)
    {
    }
}
