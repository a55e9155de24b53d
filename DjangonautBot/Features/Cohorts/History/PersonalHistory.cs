using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.History;

/// <summary>The changes that a person made, and those that mention them.</summary>
internal sealed class PersonalHistory : IPersonalData
{
    // Replaces the id of a person whose data is deleted.
    private const string Nobody = "0";

    private const string IsAbout =
        "cohort_id = @CohortId and (user_id = @UserId or instr(what, '<@' || @UserId || '>') > 0)";

    internal const string Select =
        $"select user_id = @UserId as is_by_you, what, at as changed_at from history where {IsAbout} order by history_id";

    // The change itself stays of use to others; the person who made it does not.
    private const string Update =
        $"""
        update history
        set user_id = iif(user_id = @UserId, {Nobody}, user_id), what = replace(what, '<@' || @UserId || '>', 'somebody')
        where {IsAbout}
        """;

    public string Name => "changes";

    public int Position => 10;

    public string About => "What you changed in the cohort, and changes of others that name you.";

    public IReadOnlyList<string> Tables => ["history"];

    public JsonNode Export(DatabaseConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now) => transaction.Execute(Update, owner);

    // The history holds settings and ids, but nothing that people wrote about themselves.
    public void Forget(WriteTransaction transaction, CohortId cohortId)
    {
    }
}
