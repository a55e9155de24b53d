using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Standups.Attendance;

/// <summary>Stand-ups that a person attended.</summary>
internal sealed class PersonalAttendance : IPersonalData
{
    internal const string Select =
        """
        select teams.name as team, attendance.week
        from attendance join teams using (team_id)
        where attendance.crew_id = @CrewId
        order by attendance.week, team
        """;

    private const string SelectStandups = "select team_id, week from attendance where crew_id = @CrewId";

    private const string Delete = "delete from attendance where crew_id = @CrewId";

    public string Name => "standups_attended";

    public int Position => 40;

    public string About => "The stand-ups to which you came.";

    public IReadOnlyList<string> Tables => ["attendance"];

    public JsonNode Export(DatabaseConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        foreach (var attended in transaction.Query<Attended>(SelectStandups, owner).ToList())
        {
            UnlinkedCounts.Add(transaction, owner.CohortId, attended.TeamId, attended.Week, AttendanceStore.Attended);
        }

        transaction.Execute(Delete, owner);
    }

    // There is no text to delete, and counts are kept.
    public void Forget(WriteTransaction transaction, CohortId cohortId)
    {
    }

    internal sealed record Attended
    {
        public required TeamId TeamId { get; init; }

        public required int Week { get; init; }
    }
}
