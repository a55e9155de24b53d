using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>The roles that people have in teams.</summary>
public interface ITeamRoles
{
    /// <summary>Takes all roles in a team, in the transaction that removes it.</summary>
    void End(WriteTransaction transaction, TeamId teamId, Instant now);
}
