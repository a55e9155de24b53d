using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Posts of other features below the card of a check-in.</summary>
public interface ICardReplies
{
    /// <summary>Requests their removal, after the author has made the check-in private.</summary>
    void RequestRemoval(SqliteTransaction transaction, CheckInId checkInId);
}
