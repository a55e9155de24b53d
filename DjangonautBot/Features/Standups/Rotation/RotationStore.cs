using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>Stores the turns of each team, and the order in which its Navigators take them.</summary>
internal sealed class RotationStore(Database database) : IRotation
{
    internal const string SelectFacilitator =
        """
        select member.crew_id, member.user_id, member.display_name
        from turn join crew_members as member using (crew_id)
        where turn.team_id = @teamId and turn.week = @week
        """;

    internal const string SelectFacilitators =
        """
        select turn.week, member.user_id, turn.origin
        from turn join crew_members as member using (crew_id)
        where turn.team_id = @teamId
        order by turn.week
        """;

    internal const string SelectLed = "select team_id, week from turn where crew_id = @crewId order by team_id, week";

    internal const string SelectTurns = "select week, crew_id, origin from turn where team_id = @teamId order by week";

    // Navigators without a place come last, in the order in which they joined.
    internal const string SelectNavigators =
        """
        select member.crew_id, member.user_id, turn_order.first_week, coalesce(turn_order.away_weeks, '') as away_weeks
        from crew_roles join crew_members as member using (crew_id)
        left join turn_order on turn_order.team_id = crew_roles.team_id and turn_order.crew_id = crew_roles.crew_id
        where crew_roles.team_id = @teamId and crew_roles.role = 'navigator'
        order by turn_order.place is null, turn_order.place, crew_roles.crew_role_id
        """;

    internal const string SelectNavigatorsOfCohort =
        """
        select distinct member.crew_id, member.user_id
        from crew_members as member join crew_roles using (crew_id)
        where member.cohort_id = @cohortId and crew_roles.role = 'navigator' and member.gone_since is null
        order by member.crew_id
        """;

    private const string SelectPresentNavigator =
        """
        select count(*) from crew_members as member join crew_roles using (crew_id)
        where member.crew_id = @crewId and member.gone_since is null and crew_roles.role = 'navigator'
        """;

    internal const string CountPresent =
        """
        select count(*) from crew_roles join crew_members as member using (crew_id)
        where crew_roles.team_id = @teamId and crew_roles.role = 'navigator' and member.gone_since is null
        """;

    // Nothing new is posted for removed teams, nor for those of a closed cohort.
    internal const string SelectEnded =
        """
        select teams.team_id from teams join cohorts using (cohort_id)
        where teams.cohort_id = @cohortId and (teams.removed_at is not null or cohorts.closed_at is not null)
        """;

    private const string SelectUserId = "select user_id from crew_members where crew_id = @crewId";

    private const string DeleteTurns = "delete from turn where team_id = @teamId";

    private const string InsertTurn = "insert into turn (team_id, week, crew_id, origin) values (@teamId, @Week, @CrewId, @origin)";

    private const string DeleteOrder = "delete from turn_order where team_id = @teamId";

    private const string InsertPlace =
        "insert into turn_order (team_id, crew_id, place, first_week, away_weeks) values (@teamId, @CrewId, @place, @FirstWeek, "
            + "@AwayWeeks)";

    public CrewMember? FindFacilitator(TeamId teamId, int week) =>
        database.Read(connection => connection.QueryFirstOrDefault<CrewMember>(SelectFacilitator, new { teamId, week }));

    public IReadOnlyList<LedWeek> ListLed(DatabaseConnection connection, CrewId crewId) =>
        connection.Query<LedWeek>(SelectLed, new { crewId }).ToList();

    /// <summary>Facilitators of all weeks of a team, past and future.</summary>
    public IReadOnlyList<WeekFacilitator> ListFacilitators(TeamId teamId) =>
        database.Read(connection => connection.Query<WeekFacilitator>(SelectFacilitators, new { teamId }).ToList());

    /// <summary>Navigators of all teams of a cohort who have not left the server.</summary>
    public IReadOnlyList<RotationMember> ListNavigators(CohortId cohortId) =>
        database.Read(connection => connection.Query<RotationMember>(SelectNavigatorsOfCohort, new { cohortId }).ToList());

    public bool HasPresentNavigator(TeamId teamId) =>
        database.Read(connection => connection.QuerySingle<int>(CountPresent, new { teamId })) > 0;

    /// <summary>Weeks that no Navigator of a team can lead and no stand-in does, by the planning that was last.</summary>
    public IReadOnlyList<int> ListUncovered(TeamId teamId) =>
        database.Read(connection => UncoveredWeeks.Find(ListNavigators(connection, teamId), ListTurns(connection, teamId)));

    public static bool HasPresentNavigator(WriteTransaction transaction, TeamId teamId) =>
        transaction.QuerySingle<int>(CountPresent, new { teamId }) > 0;

    public static IReadOnlyList<Turn> ListTurns(DatabaseConnection connection, TeamId teamId) =>
        [.. connection.Query<TurnRow>(SelectTurns, new { teamId }).Select(row => row.ToTurn())];

    /// <summary>Navigators of a team in the order in which they take turns.</summary>
    public static IReadOnlyList<RotationMember> ListNavigators(DatabaseConnection connection, TeamId teamId) =>
        connection.Query<RotationMember>(SelectNavigators, new { teamId }).ToList();

    /// <summary>Whether a person is a Navigator of any team and has not left the server.</summary>
    public static bool IsPresentNavigator(WriteTransaction transaction, CrewId crewId) =>
        transaction.QuerySingle<int>(SelectPresentNavigator, new { crewId }) > 0;

    /// <summary>Removed teams of a cohort; all of its teams once it is closed.</summary>
    public static IReadOnlyList<TeamId> ListEnded(WriteTransaction transaction, CohortId cohortId) =>
        [.. transaction.Query<long>(SelectEnded, new { cohortId }).Select(id => new TeamId(id))];

    public static Snowflake UserOf(WriteTransaction transaction, CrewId crewId) =>
        new((ulong)transaction.QuerySingle<long>(SelectUserId, new { crewId }));

    public static void SaveTurns(WriteTransaction transaction, TeamId teamId, IReadOnlyList<Turn> turns)
    {
        transaction.Execute(DeleteTurns, new { teamId });
        foreach (var turn in turns)
        {
            transaction.Execute(InsertTurn, new { teamId, turn.Week, turn.CrewId, origin = turn.Origin.ToSql() });
        }
    }

    /// <summary>Stores the order of a team's Navigators, and the weeks that each cannot lead, for the next planning.</summary>
    public static void SaveOrder(WriteTransaction transaction, TeamId teamId, IReadOnlyList<RotationMember> order)
    {
        transaction.Execute(DeleteOrder, new { teamId });
        foreach (var (place, navigator) in order.Index())
        {
            transaction.Execute(InsertPlace, new { teamId, navigator.CrewId, place, navigator.FirstWeek, navigator.AwayWeeks });
        }
    }

    internal sealed record TurnRow
    {
        public required int Week { get; init; }

        public required CrewId CrewId { get; init; }

        public required TurnOrigin Origin { get; init; }

        public Turn ToTurn() => new(Week, CrewId, Origin);
    }
}

/// <summary>Navigator of a team, as stored in its order of turns.</summary>
internal sealed record RotationMember
{
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>Week in which the Navigator joined; null before turns were first planned for them.</summary>
    public int? FirstWeek { get; init; }

    /// <summary>Weeks that the Navigator could not lead when turns were last planned, comma-separated.</summary>
    public string AwayWeeks { get; init; } = "";
}

/// <summary>Week with its facilitator.</summary>
internal sealed record WeekFacilitator
{
    public required int Week { get; init; }

    public required Snowflake UserId { get; init; }

    public required TurnOrigin Origin { get; init; }
}
