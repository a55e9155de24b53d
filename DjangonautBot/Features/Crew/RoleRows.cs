using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew;

/// <summary>
/// Gives and ends roles within the caller's transaction. Roles that have ended are kept with their time, because past weeks are counted
/// by them.
/// </summary>
internal static class RoleRows
{
    private const string Insert =
        "insert into crew_role (crew_id, role, team_id, given_at) values (@crewId, @role, @teamId, @now) on conflict do nothing";

    private const string OfMember =
        "crew_id = @crewId and (@teamId is null or team_id = @teamId) and (@role is null or role = @role)";

    private const string OfTeam = "team_id = @teamId";

    private const string Columns = "crew_id, role, team_id, given_at";

    private const string KeepOfMember =
        $"insert into former_role ({Columns}, ended_at) select {Columns}, @now from crew_role where {OfMember}";

    private const string KeepOfTeam =
        $"insert into former_role ({Columns}, ended_at) select {Columns}, @now from crew_role where {OfTeam}";

    private const string DeleteOfMember = $"delete from crew_role where {OfMember}";

    private const string DeleteOfTeam = $"delete from crew_role where {OfTeam}";

    /// <summary>Gives a role to a member, who may have it already.</summary>
    /// <param name="teamId">Null for a Captain of the whole cohort.</param>
    public static void Give(WriteTransaction transaction, CrewId crewId, CrewRole role, TeamId? teamId, Instant now) =>
        transaction.Execute(Insert, new { crewId, role = role.ToSql(), teamId, now });

    /// <summary>Ends roles of a member.</summary>
    /// <param name="role">Null for all roles.</param>
    /// <param name="teamId">Null for those in all teams and in the whole cohort.</param>
    /// <returns>False if the member has no such role.</returns>
    public static bool End(WriteTransaction transaction, CrewId crewId, CrewRole? role, TeamId? teamId, Instant now)
    {
        string? named = role?.ToSql();
        transaction.Execute(KeepOfMember, new { crewId, role = named, teamId, now });
        return transaction.Execute(DeleteOfMember, new { crewId, role = named, teamId }) > 0;
    }

    /// <summary>Ends all roles in a team.</summary>
    public static void EndAll(WriteTransaction transaction, TeamId teamId, Instant now)
    {
        transaction.Execute(KeepOfTeam, new { teamId, now });
        transaction.Execute(DeleteOfTeam, new { teamId });
    }
}
