using System.Text.Json.Nodes;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.History;

/// <summary>The changes that somebody made, and those that name them.</summary>
internal sealed class PersonalHistory : IPersonalData
{
    // In place of the id of whoever is to be forgotten.
    private const string Nobody = "0";

    private const string IsAbout =
        "cohort_id = @CohortId and (user_id = @UserId or instr(what, '<@' || @UserId || '>') > 0)";

    internal const string Select =
        $"select user_id = @UserId as is_by_you, what, at as changed_at from history where {IsAbout} order by history_id";

    // That something was changed is of use to others; who did it is not any more.
    private const string Update =
        $"""
        update history
        set user_id = iif(user_id = @UserId, {Nobody}, user_id), what = replace(what, '<@' || @UserId || '>', 'somebody')
        where {IsAbout}
        """;

    public string Name => "changes";

    public string About => "What you changed in the cohort, and changes of others that name you.";

    public IReadOnlyList<string> Tables => ["history"];

    public JsonNode Export(SqliteConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(SqliteTransaction transaction, DataOwner owner, Instant now) => transaction.Execute(Update, owner);

    // It holds settings and ids, and nothing that people wrote about themselves.
    public void Forget(SqliteTransaction transaction, CohortId cohortId)
    {
    }
}
