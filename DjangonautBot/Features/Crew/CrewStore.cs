using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Crew;

internal sealed class CrewStore(Database database, IPlans plans) : ICrew
{
    internal const string SelectEnrolments =
        """
        select role, team_id from crew_role where crew_id = @crewId
        order by role = 'djangonaut' desc, crew_role_id
        """;

    internal const string SelectByTeam =
        """
        select crew.crew_id, crew.user_id, crew.display_name
        from crew_role join crew using (crew_id)
        where crew_role.team_id = @teamId and crew_role.role = @role
        order by crew_role.crew_role_id
        """;

    internal const string SelectCohortsOf =
        """
        select crew.cohort_id from crew join cohort using (cohort_id)
        where crew.user_id = @userId and cohort.guild_id = @guildId
        """;

    private const string SelectCrewId = "select crew_id from crew where cohort_id = @cohortId and user_id = @userId";

    private const string CountByRole = "select count(*) from crew_role where team_id = @teamId and role = @role";

    private const string SelectOtherTeams =
        """
        select crew.user_id
        from crew_role join crew using (crew_id)
        where crew.cohort_id = @cohortId and crew.user_id = @UserId and crew_role.role = 'djangonaut' and crew_role.team_id <> @teamId
        """;

    private const string HasRole =
        """
        select count(*)
        from crew_role join crew using (crew_id)
        where crew.cohort_id = @cohortId and crew.user_id = @UserId and crew_role.role = @role and crew_role.team_id is @teamId
        """;

    private const string UpsertCrew =
        """
        insert into crew (cohort_id, user_id, display_name, joined_at) values (@cohortId, @UserId, @DisplayName, @now)
        on conflict (cohort_id, user_id) do update set display_name = excluded.display_name
        returning crew_id
        """;

    private const string InsertRole = "insert into crew_role (crew_id, role, team_id) values (@crewId, @role, @teamId) on conflict do nothing";

    public IReadOnlyList<Enrolment> Enrolments(CrewId crewId) =>
        database.Read(connection => connection.Query<Enrolment>(SelectEnrolments, new { crewId }).AsList());

    public IReadOnlyList<CrewMember> List(TeamId teamId, CrewRole role) =>
        database.Read(connection => connection.Query<CrewMember>(SelectByTeam, new { teamId, role = role.ToSql() }).AsList());

    /// <summary>The cohorts of a server in whose crew somebody is.</summary>
    public IReadOnlyList<CohortId> CohortsOf(Snowflake guildId, Snowflake userId) =>
        database.Read(connection => connection.Query<CohortId>(SelectCohortsOf, new { guildId, userId }).AsList());

    public CrewId? Find(CohortId cohortId, Snowflake userId) =>
        database.Read(connection => connection.QueryFirstOrDefault<CrewId?>(SelectCrewId, new { cohortId, userId }));

    /// <summary>Enrols all of these people or none, judging the caps on the state that the addition would make.</summary>
    /// <param name="teamId">None for Captains of the whole cohort.</param>
    public Task<EnrolOutcome> EnrolAsync(
        CohortId cohortId,
        CrewRole role,
        TeamId? teamId,
        IReadOnlyList<Newcomer> people,
        Instant now,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var added = people.Where(person => !Has(transaction, cohortId, role, teamId, person)).ToList();
                if (role == CrewRole.Djangonaut && Refuse(transaction, cohortId, teamId!.Value, added) is { } refusal)
                {
                    return refusal;
                }

                foreach (var person in people)
                {
                    var crewId = transaction.QuerySingle<CrewId>(
                        UpsertCrew, new { cohortId, person.UserId, person.DisplayName, now });
                    transaction.Execute(InsertRole, new { crewId, role = role.ToSql(), teamId });
                }

                plans.Renew(transaction, cohortId, now);
                return new EnrolOutcome.Enrolled();
            },
            cancellationToken);

    private static bool Has(SqliteTransaction transaction, CohortId cohortId, CrewRole role, TeamId? teamId, Newcomer person) =>
        transaction.QuerySingle<int>(HasRole, new { cohortId, person.UserId, role = role.ToSql(), teamId }) > 0;

    private static EnrolOutcome? Refuse(SqliteTransaction transaction, CohortId cohortId, TeamId teamId, List<Newcomer> added)
    {
        var elsewhere = added
            .Where(person => transaction.Query<Snowflake>(SelectOtherTeams, new { cohortId, person.UserId, teamId }).Count > 0)
            .ToList();
        if (elsewhere.Count > 0)
        {
            return new EnrolOutcome.InAnotherTeam(elsewhere);
        }

        var djangonauts = transaction.QuerySingle<int>(CountByRole, new { teamId, role = CrewRole.Djangonaut.ToSql() });
        var navigators = transaction.QuerySingle<int>(CountByRole, new { teamId, role = CrewRole.Navigator.ToSql() });
        return TeamCaps.Allow(djangonauts + added.Count, navigators)
            ? null
            : new EnrolOutcome.NoRoom(djangonauts, added.Count, navigators);
    }
}
