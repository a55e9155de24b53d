using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>Finds the team that has a name or a channel already.</summary>
internal sealed class TeamConflicts(ICohorts cohorts)
{
    // For a team that is not there yet.
    private static readonly TeamId NoTeam = new(0);

    /// <summary>Finds out why a team cannot be created; null if it can.</summary>
    public EditOutcome? Find(DatabaseConnection connection, CohortId cohortId, TeamDraft draft, Instant now) =>
        IsTaken(connection, cohortId, draft.Name)
            ? new EditOutcome.NameIsTaken(draft.Name)
            : FindNeighbour(connection, draft.ChannelId, NoTeam, now);

    // A channel is the home of one team, in all cohorts that are not over: the texts in its posts are not for another team.
    public EditOutcome.ChannelIsTaken? FindNeighbour(DatabaseConnection connection, Snowflake channelId, TeamId teamId, Instant now) =>
        connection.Query<Team>(TeamStore.SelectByChannel, new { channelId, teamId })
            .Where(team => cohorts.Find(connection, team.CohortId)?.End > now)
            .Select(team => new EditOutcome.ChannelIsTaken(team))
            .FirstOrDefault();

    public static bool IsTaken(DatabaseConnection connection, CohortId cohortId, string name, TeamId? except = null) => connection
        .Query<Team>(TeamStore.SelectByCohort, new { cohortId })
        .Any(team => team.TeamId != except && team.IsCalled(name));
}
