using System.Text.Json.Nodes;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.CheckIns.Confidence;

/// <summary>Answers of a person about their confidence.</summary>
internal sealed class PersonalConfidence : IPersonalData
{
    internal const string Select = "select week, value, said_at from confidence where crew_id = @CrewId order by week";

    private const string Delete = "delete from confidence where crew_id = @CrewId";

    public string Name => "confidence";

    public string About => "Your answers, from 1 to 5, to the question how confident you feel contributing to Django.";

    public IReadOnlyList<string> Tables => ["confidence"];

    public JsonNode Export(SqliteConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(SqliteTransaction transaction, DataOwner owner, Instant now) => transaction.Execute(Delete, owner);

    // Numbers are kept.
    public void Forget(SqliteTransaction transaction, CohortId cohortId)
    {
    }
}
