using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew;

/// <summary>Reads the crew; <see cref="CrewChanges"/> writes it.</summary>
internal sealed class CrewStore(Database database) : ICrew
{
    private const string Columns =
        "crew.crew_id, crew.user_id, crew.display_name, crew.gone_since, crew.direct_message, crew.direct_message_at";

    internal const string SelectEnrolments =
        """
        select role, team_id from crew_role where crew_id = @crewId
        order by role = 'djangonaut' desc, crew_role_id
        """;

    internal const string SelectByTeam =
        $"""
        select {Columns}
        from crew_role join crew using (crew_id)
        where crew_role.team_id = @teamId and crew_role.role = @role
        order by crew_role.crew_role_id
        """;

    internal const string SelectByTeamAt =
        $"""
        select {Columns}
        from held_roles held join crew using (crew_id)
        where held.team_id = @teamId and held.role = @role and held.given_at <= @at and (held.ended_at is null or held.ended_at > @at)
        group by crew.crew_id
        order by held.given_at, crew.crew_id
        """;

    internal const string SelectCaptains =
        $"""
        select {Columns}
        from crew join crew_role using (crew_id)
        where crew.cohort_id = @cohortId and crew_role.role = 'captain' and crew.gone_since is null
        group by crew.crew_id
        order by crew.direct_message is 'closed', count(crew_role.team_id) = count(*), crew.crew_id
        """;

    private const string SelectCohortCaptains =
        $"""
        select {Columns}
        from crew join crew_role using (crew_id)
        where crew.cohort_id = @cohortId and crew_role.role = 'captain' and crew_role.team_id is null and crew.gone_since is null
        order by crew.direct_message is 'closed', crew.crew_id
        """;

    internal const string SelectMemberships =
        """
        select crew.cohort_id, crew.crew_id, crew.display_name, crew.gone_since is not null as is_gone,
               coalesce(max(crew_role.role = 'djangonaut'), 0) as is_djangonaut,
               coalesce(max(crew_role.role = 'navigator'), 0) as is_navigator,
               coalesce(max(crew_role.role = 'captain'), 0) as is_captain,
               coalesce(max(crew_role.role = 'captain' and crew_role.team_id is null), 0) as is_cohort_captain
        from crew join cohorts using (cohort_id) left join crew_role using (crew_id)
        where crew.user_id = @userId and cohorts.guild_id = @guildId
        group by crew.crew_id
        """;

    internal const string SelectByUser = $"select {Columns} from crew where cohort_id = @cohortId and user_id = @userId";

    private const string SelectOne = $"select {Columns} from crew where cohort_id = @cohortId and crew_id = @crewId";

    private const string CountCheckInsOf = "select count(*) from check_ins where crew_id = @crewId";

    public IReadOnlyList<Enrolment> Enrolments(CrewId crewId) =>
        database.Read(connection => connection.Query<Enrolment>(SelectEnrolments, new { crewId }).ToList());

    public IReadOnlyList<CrewMember> Captains(CohortId cohortId) =>
        database.Read(connection => connection.Query<CrewMember>(SelectCaptains, new { cohortId }).ToList());

    public IReadOnlyList<CrewMember> CohortCaptains(CohortId cohortId) =>
        database.Read(connection => connection.Query<CrewMember>(SelectCohortCaptains, new { cohortId }).ToList());

    public IReadOnlyList<CrewMember> List(TeamId teamId, CrewRole role) =>
        database.Read(connection => connection.Query<CrewMember>(SelectByTeam, new { teamId, role = role.ToSql() }).ToList());

    public IReadOnlyList<CrewMember> ListAt(TeamId teamId, CrewRole role, Instant at) => database.Read(connection =>
        connection.Query<CrewMember>(SelectByTeamAt, new { teamId, role = role.ToSql(), at }).ToList());

    /// <summary>Lists a person's memberships in the cohorts of a server.</summary>
    public IReadOnlyList<Membership> ListMemberships(Snowflake guildId, Snowflake userId) =>
        database.Read(connection => connection.Query<Membership>(SelectMemberships, new { guildId, userId }).ToList());

    public CrewMember? Find(CohortId cohortId, Snowflake userId) =>
        database.Read(connection => connection.QueryFirstOrDefault<CrewMember>(SelectByUser, new { cohortId, userId }));

    public CrewMember? Find(CohortId cohortId, CrewId crewId) =>
        database.Read(connection => connection.QueryFirstOrDefault<CrewMember>(SelectOne, new { cohortId, crewId }));

    /// <summary>Counts the Navigators of a team who are no Djangonauts of it: those who make room for others.</summary>
    public int CountNavigators(TeamId teamId) =>
        database.Read(connection => connection.QuerySingle<int>(CrewChanges.CountNavigators, new { TeamId = teamId }));

    public int CountCheckIns(CrewId crewId) =>
        database.Read(connection => connection.QuerySingle<int>(CountCheckInsOf, new { crewId }));
}
