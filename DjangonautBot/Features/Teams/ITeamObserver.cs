using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>Hears of every change of a team.</summary>
public interface ITeamObserver
{
    /// <summary>Called in the transaction that makes the change, before posts are planned anew.</summary>
    void Changed(SqliteTransaction transaction, Team before, Team after, Instant now);
}
