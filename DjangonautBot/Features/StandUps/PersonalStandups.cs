using System.Text.Json.Nodes;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Personal;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.StandUps;

/// <summary>The stand-ups at which somebody was, and the notes that they left for the next one.</summary>
internal sealed class PersonalStandups : IPersonalData
{
    internal const string SelectAttended =
        """
        select coalesce(team.removed_name, team.name) as team, attendance.week
        from attendance join team using (team_id)
        where attendance.crew_id = @CrewId
        order by attendance.week
        """;

    internal const string SelectNotes =
        """
        select coalesce(team.removed_name, team.name) as team, handover_note.week, handover_note.text, handover_note.written_at
        from handover_note join team using (team_id)
        where handover_note.crew_id = @CrewId
        order by handover_note.week
        """;

    private const string DeleteAttended = "delete from attendance where crew_id = @CrewId";

    private const string DeleteNotes = "delete from handover_note where crew_id = @CrewId";

    private const string ForgetAll =
        "update handover_note set text = '' where team_id in (select team_id from team where cohort_id = @cohortId)";

    public string Name => "stand_ups";

    public string About => "The stand-ups at which you were, and the notes that you left for the next facilitator.";

    public IReadOnlyList<string> Tables => ["attendance", "handover_note"];

    public JsonNode? Export(SqliteConnection connection, DataOwner owner)
    {
        var attended = PersonalRows.Read(connection, SelectAttended, owner);
        var notes = PersonalRows.Read(connection, SelectNotes, owner);
        return attended.Count + notes.Count == 0 ? null : new JsonObject { ["attended"] = attended, ["notes"] = notes };
    }

    public void Erase(SqliteTransaction transaction, DataOwner owner, Instant now)
    {
        transaction.Execute(DeleteAttended, owner);
        transaction.Execute(DeleteNotes, owner);
    }

    public void Forget(SqliteTransaction transaction, CohortId cohortId) => transaction.Execute(ForgetAll, new { cohortId });
}
