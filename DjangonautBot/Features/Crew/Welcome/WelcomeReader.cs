using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Reads the welcomes of teams, with the people and stand-ups of today.</summary>
internal sealed class WelcomeReader(Database database, ICohorts cohorts, ITeams teams, IStandups standups)
{
    // Of a removed team at its removal, which ended all roles.
    internal const string SelectPeople =
        """
        select crew.crew_id, crew.display_name, held.role
        from held_roles held join crew using (crew_id)
        where held.team_id = @teamId and held.given_at <= @at and (held.ended_at is null or held.ended_at > @at)
          and crew.gone_since is null
        group by crew.crew_id, held.role
        order by min(held.given_at), crew.crew_id
        """;

    internal const string SelectCohortCaptains =
        """
        select crew.crew_id, crew.display_name, crew_role.role
        from crew join crew_role using (crew_id)
        where crew.cohort_id = @CohortId and crew_role.role = 'captain' and crew_role.team_id is null and crew.gone_since is null
        order by crew.crew_id
        """;

    /// <summary>Reads the welcome of a team; null if the team was removed.</summary>
    public TeamWelcome? Find(CohortId cohortId, TeamId teamId, Instant now) => database.ReadConsistently(connection =>
        teams.List(connection, cohortId).FirstOrDefault(team => team.TeamId == teamId) is { } team
            ? Read(connection, team, now)
            : null);

    /// <summary>Lists the welcomes that are not posted yet, of teams in which there is somebody; none of a cohort that is over.</summary>
    /// <param name="among">Teams of one cohort.</param>
    public IReadOnlyList<TeamWelcome> ListWaiting(IReadOnlyList<Team> among, Instant now) =>
        among.Count == 0 ? [] : database.ReadConsistently(connection => ListWaiting(connection, among, now));

    /// <inheritdoc cref="ListWaiting(IReadOnlyList{Team}, Instant)"/>
    public IReadOnlyList<TeamWelcome> ListWaiting(DatabaseConnection connection, IReadOnlyList<Team> among, Instant now) =>
    [
        .. among.Select(team => Read(connection, team, now))
            .Where(welcome => welcome is { PostedAt: null, HasPeople: true } && welcome.Cohort.End > now),
    ];

    public TeamWelcome Read(Team team, Instant now) => database.ReadConsistently(connection => Read(connection, team, now));

    public TeamWelcome Read(DatabaseConnection connection, Team team, Instant now)
    {
        var cohort = cohorts.Find(connection, team.CohortId) ?? throw new InvalidOperationException($"There is no cohort {team.CohortId}.");
        var row = WelcomeRows.Find(connection, team.TeamId);
        var at = team.RemovedAt is { } removed ? removed - Duration.FromMilliseconds(1) : now;
        return new TeamWelcome(
            cohort,
            team,
            row is null ? WelcomeWords.Usual : new WelcomeWords(row.Hello, row.Steps, row.Asking),
            [
                .. connection.Query<WelcomedPerson>(SelectPeople, new { teamId = team.TeamId, at })
                    .Concat(connection.Query<WelcomedPerson>(SelectCohortCaptains, new { cohort.CohortId }))
                    .DistinctBy(person => (person.CrewId, person.Role)),
            ],
            standups.Of(connection, cohort, team).Next(row?.PostedAt ?? now),
            row?.PostedAt);
    }
}
