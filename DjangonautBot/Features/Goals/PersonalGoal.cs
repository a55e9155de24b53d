using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Goals;

/// <summary>A person's own goal.</summary>
internal sealed class PersonalGoal : IPersonalData
{
    internal const string Select = "select text, set_at from goal where crew_id = @CrewId";

    private const string SelectText = "select text from goal where crew_id = @CrewId";

    private const string Delete = "delete from goal where crew_id = @CrewId";

    private const string DeleteAll = "delete from goal where crew_id in (select crew_id from crew_members where cohort_id = @cohortId)";

    public string Name => "goal";

    public string About => "The goal that you set for yourself.";

    public IReadOnlyList<string> Tables => ["goal"];

    public JsonNode Export(SqliteConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public IEnumerable<PersonalMoment> Recall(SqliteConnection connection, DataOwner owner) =>
        connection.Query<string>(SelectText, owner).Select(text => new PersonalMoment(Week: null, "🎯", text));

    public void Erase(SqliteTransaction transaction, DataOwner owner, Instant now) => transaction.Execute(Delete, owner);

    public void Forget(SqliteTransaction transaction, CohortId cohortId) => transaction.Execute(DeleteAll, new { cohortId });
}
