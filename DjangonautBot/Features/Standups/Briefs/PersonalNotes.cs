using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>Notes for the next facilitator in which a person wrote. One that others edited may hold words of all of them.</summary>
internal sealed class PersonalNotes(IDeliveries deliveries) : IPersonalData
{
    internal const string Select =
        """
        select teams.name as team, handover_note.week, handover_note.text, handover_note.written_at
        from handover_author join handover_note using (team_id, week) join teams using (team_id)
        where handover_author.user_id = @UserId and teams.cohort_id = @CohortId
        order by handover_note.written_at
        """;

    private const string SelectTeams =
        """
        select distinct handover_author.team_id
        from handover_author join teams using (team_id)
        where handover_author.user_id = @UserId and teams.cohort_id = @CohortId
        """;

    private const string Delete =
        """
        delete from handover_note
        where (team_id, week) in (
          select handover_author.team_id, handover_author.week
          from handover_author join teams using (team_id)
          where handover_author.user_id = @UserId and teams.cohort_id = @CohortId)
        """;

    private const string DeleteAll =
        "delete from handover_note where team_id in (select team_id from teams where cohort_id = @cohortId)";

    public string Name => "handover_notes";

    public int Position => 120;

    public string About => "The notes for the next facilitator that you wrote, alone or with others.";

    public IReadOnlyList<string> Tables => ["handover_note", "handover_author"];

    public JsonNode Export(DatabaseConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        foreach (var teamId in transaction.Query<long>(SelectTeams, owner).Select(id => new TeamId(id)))
        {
            deliveries.RefreshQuotes(transaction, HandoverStore.QuoteOf(teamId));
        }

        transaction.Execute(Delete, owner);
    }

    public void Forget(WriteTransaction transaction, CohortId cohortId) => transaction.Execute(DeleteAll, new { cohortId });
}
