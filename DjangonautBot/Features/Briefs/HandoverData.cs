using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Features.Me;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Features.Briefs;

/// <summary>The notes that somebody left; and, where somebody deletes their words, the briefs that may hold some.</summary>
internal sealed class HandoverData(IDeliveries deliveries) : IPersonalData
{
    internal const string SelectByCrew =
        """
        select team.name as team, handover_note.week, handover_note.text, handover_note.written_at
        from handover_note join team using (team_id)
        where handover_note.crew_id = @crewId
        order by handover_note.written_at
        """;

    internal const string SelectBriefs =
        "select subject_id as team_id, week from delivery where cohort_id = @cohortId and kind = @kind and message_id is not null";

    private const string DeleteByCrew = "delete from handover_note where crew_id = @crewId";

    private const string DeleteByCohort =
        "delete from handover_note where team_id in (select team_id from team where cohort_id = @cohortId)";

    private static readonly string BriefKind = RecurringPost.Brief.ToSql();

    public string Name => "handover_notes";

    public JsonNode Export(SqliteConnection connection, CrewId crewId) => new JsonArray(
    [
        .. connection.Query<NoteRow>(SelectByCrew, new { crewId }).Select(note => new JsonObject
        {
            ["team"] = note.Team,
            ["week"] = note.Week,
            ["text"] = note.Text,
            ["written_at"] = InstantPattern.General.Format(note.WrittenAt),
        }),
    ]);

    public void Erase(SqliteTransaction transaction, CohortId cohortId, CrewId crewId, Instant now)
    {
        transaction.Execute(DeleteByCrew, new { crewId });
        foreach (var brief in transaction.Query<BriefRow>(SelectBriefs, new { cohortId, kind = BriefKind }))
        {
            deliveries.Refresh(transaction, BriefKind, brief.TeamId.Value, brief.Week);
        }
    }

    public void Forget(SqliteTransaction transaction, CohortId cohortId) => transaction.Execute(DeleteByCohort, new { cohortId });

    private sealed record NoteRow
    {
        public required string Team { get; init; }

        public required int Week { get; init; }

        public required string Text { get; init; }

        public required Instant WrittenAt { get; init; }
    }

    private sealed record BriefRow
    {
        public required TeamId TeamId { get; init; }

        public required int Week { get; init; }
    }
}
