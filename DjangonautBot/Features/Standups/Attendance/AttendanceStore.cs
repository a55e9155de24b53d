using Dapper;
using DjangonautBot.Features.Crew;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Attendance;

/// <summary>Stores whether stand-ups took place, and who came.</summary>
internal sealed class AttendanceStore(Database database)
{
    /// <summary>Name of the number of people who came and had their data deleted.</summary>
    public const string Attended = "attended";

    internal const string SelectRecord =
        $"""
        select
          took_place,
          (select count(*) from attendance where attendance.team_id = @teamId and attendance.week = @week)
            + coalesce((select number from unlinked_counts where cohort_id = (select cohort_id from teams where team_id = @teamId)
                and team_id = @teamId and week = @week and what = '{Attended}'), 0) as people
        from standup_record
        where team_id = @teamId and week = @week
        """;

    internal const string SelectPeople =
        """
        select member.crew_id, member.user_id, member.display_name
        from attendance join crew_members as member using (crew_id)
        where attendance.team_id = @teamId and attendance.week = @week
        order by member.crew_id
        """;

    private const string UpsertRecord =
        """
        insert into standup_record (team_id, week, took_place, noted_at) values (@teamId, @week, @tookPlace, @now)
        on conflict (team_id, week) do update set took_place = excluded.took_place, noted_at = excluded.noted_at
        """;

    private const string DeletePeople = "delete from attendance where team_id = @teamId and week = @week";

    private const string InsertPerson = "insert into attendance (team_id, week, crew_id) values (@teamId, @week, @crewId)";

    /// <summary>Record of a stand-up; null if there is none yet.</summary>
    public StandupRecord? Find(TeamId teamId, int week) =>
        database.Read(connection => connection.QueryFirstOrDefault<StandupRecord>(SelectRecord, new { teamId, week }));

    public IReadOnlyList<CrewMember> ListPeople(TeamId teamId, int week) =>
        database.Read(connection => connection.Query<CrewMember>(SelectPeople, new { teamId, week }).ToList());

    /// <summary>Stores a record, replacing an earlier one.</summary>
    public static void Record(
        WriteTransaction transaction, TeamId teamId, int week, bool tookPlace, IEnumerable<CrewId> people, Instant now)
    {
        transaction.Execute(UpsertRecord, new { teamId, week, tookPlace, now });
        transaction.Execute(DeletePeople, new { teamId, week });
        foreach (var crewId in people)
        {
            transaction.Execute(InsertPerson, new { teamId, week, crewId });
        }
    }
}

/// <summary>Record of a stand-up.</summary>
internal sealed record StandupRecord
{
    public required bool TookPlace { get; init; }

    /// <summary>Number of people who came.</summary>
    public required int People { get; init; }
}
