using Dapper;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Teams;

/// <summary>Reads the teams; <see cref="TeamChanges"/> writes them.</summary>
internal sealed class TeamStore(Database database) : ITeams
{
    /// <summary>Columns of a <see cref="Team"/>; a removed team keeps its name in a column of its own.</summary>
    internal const string Columns =
        """
        team_id, cohort_id, coalesce(removed_name, name) as name, channel_id, standup_day, standup_time, minutes, place, tracker_url,
        removed_at, coalesce(restored_at, created_at) as set_up_at
        """;

    internal const string SelectOne = $"select {Columns} from team where cohort_id = @cohortId and team_id = @teamId";

    internal const string SelectByCohort =
        $"select {Columns} from team where cohort_id = @cohortId and removed_at is null order by team.name";

    // Teams of other cohorts of the server, too.
    internal const string SelectByChannel =
        $"select {Columns} from team where channel_id = @channelId and team_id <> @teamId and removed_at is null order by team_id";

    internal const string SelectSizes =
        """
        select team_id, sum(crew_roles.role = 'djangonaut') as djangonauts, sum(crew_roles.role = 'navigator') as navigators
        from team join crew_roles using (team_id)
        where team.cohort_id = @cohortId and team.removed_at is null
        group by team_id
        """;

    internal const string CountCheckIns = "select count(*) from check_ins where team_id = @TeamId";

    internal const string SelectPeople =
        """
        select distinct member.display_name from crew_roles join crew_members as member using (crew_id)
        where crew_roles.team_id = @TeamId
        order by member.display_name
        """;

    public IReadOnlyList<Team> List(CohortId cohortId) =>
        database.Read(connection => connection.Query<Team>(SelectByCohort, new { cohortId }).ToList());

    public IReadOnlyList<Team> List(DatabaseConnection connection, CohortId cohortId) =>
        connection.Query<Team>(SelectByCohort, new { cohortId }).ToList();

    public Team? Find(CohortId cohortId, TeamId teamId) =>
        database.Read(connection => connection.QueryFirstOrDefault<Team>(SelectOne, new { cohortId, teamId }));

    public Team? FindByName(CohortId cohortId, string name)
    {
        var all = List(cohortId);
        return all.FirstOrDefault(team => team.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? all.FirstOrDefault(team => team.IsCalled(name));
    }

    public IReadOnlyList<Team> ListInChannel(Team team) => database.Read(connection =>
        connection.Query<Team>(SelectByChannel, new { channelId = team.ChannelId, teamId = team.TeamId }).ToList());

    /// <summary>Reads the sizes of all teams that have people.</summary>
    public IReadOnlyDictionary<TeamId, TeamSize> Sizes(CohortId cohortId) =>
        database.Read(connection => connection.Query<TeamSize>(SelectSizes, new { cohortId }))
            .ToDictionary(size => size.TeamId);

    /// <summary>Describes the effect of removing a team.</summary>
    public TeamRemoval DescribeRemoval(Team team) => database.Read(connection => new TeamRemoval(
        team,
        connection.QuerySingle<int>(CountCheckIns, new { team.TeamId }),
        connection.Query<string>(SelectPeople, new { team.TeamId }).Select(ShownName.Of).ToList()));
}

/// <summary>Effect of removing a team.</summary>
/// <param name="CheckIns">Number of its check-ins, all of which stay readable.</param>
/// <param name="People">Display names of the people who lose their role in it.</param>
internal sealed record TeamRemoval(Team Team, int CheckIns, IReadOnlyList<string> People);

/// <summary>Numbers of people in a team.</summary>
internal sealed record TeamSize
{
    public required TeamId TeamId { get; init; }

    public required int Djangonauts { get; init; }

    public required int Navigators { get; init; }
}
