using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>Notes of a person for the next facilitator.</summary>
internal sealed class PersonalNotes : IPersonalData
{
    internal const string Select =
        """
        select teams.name as team, handover_note.week, handover_note.text, handover_note.written_at
        from handover_note join teams using (team_id)
        where handover_note.crew_id = @CrewId
        order by handover_note.written_at
        """;

    private const string Delete = "delete from handover_note where crew_id = @CrewId";

    private const string DeleteAll =
        "delete from handover_note where team_id in (select team_id from teams where cohort_id = @cohortId)";

    public string Name => "handover_notes";

    public int Position => 120;

    public string About => "The notes that you left for the next facilitator.";

    public IReadOnlyList<string> Tables => ["handover_note"];

    public JsonNode Export(DatabaseConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now) => transaction.Execute(Delete, owner);

    public void Forget(WriteTransaction transaction, CohortId cohortId) => transaction.Execute(DeleteAll, new { cohortId });
}
