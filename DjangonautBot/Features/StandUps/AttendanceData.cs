using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Features.Me;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.StandUps;

/// <summary>The stand-ups to which somebody came.</summary>
internal sealed class AttendanceData : IPersonalData
{
    internal const string SelectByPerson =
        """
        select coalesce(team.removed_name, team.name) as team, attendance.week
        from attendance join team using (team_id)
        where attendance.crew_id = @crewId
        order by attendance.week, team
        """;

    private const string DeleteByPerson = "delete from attendance where crew_id = @crewId";

    public string Name => "standups_attended";

    public JsonNode Export(SqliteConnection connection, CrewId crewId) => new JsonArray(
        [.. connection.Query<Visit>(SelectByPerson, new { crewId }).Select(visit => new JsonObject { ["team"] = visit.Team, ["week"] = visit.Week })]);

    public void Erase(SqliteTransaction transaction, CohortId cohortId, CrewId crewId, Instant now) =>
        transaction.Execute(DeleteByPerson, new { crewId });

    public void Forget(SqliteTransaction transaction, CohortId cohortId)
    {
        // Nobody wrote anything here, and counts stay.
    }

    private sealed record Visit
    {
        public required string Team { get; init; }

        public required int Week { get; init; }
    }
}
