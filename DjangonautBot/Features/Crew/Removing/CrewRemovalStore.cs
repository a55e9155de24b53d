using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew.Removing;

/// <summary>Removes people from a team, or from the crew.</summary>
internal sealed class CrewRemovalStore(CrewChanges changes)
{
    /// <summary>Removes a member's roles.</summary>
    /// <param name="team">Null for all roles that the member has in the cohort.</param>
    /// <returns>The consequences, in short lines; null if the member had no such role.</returns>
    public Task<IReadOnlyList<string>?> RemoveAsync(
        CohortId cohortId, CrewMember member, Team? team, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        changes.WriteAsync(
            transaction => RoleRows.End(transaction, member.CrewId, role: null, team?.TeamId, now)
                ? changes.Conclude(transaction, cohortId, by, CrewRemovalMessages.HistoryOf(member, team), now)
                : null,
            cancellationToken);
}
