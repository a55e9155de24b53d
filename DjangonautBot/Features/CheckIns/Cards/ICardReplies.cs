using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.CheckIns.Cards;

/// <summary>What other features post below a check-in's card.</summary>
public interface ICardReplies
{
    /// <summary>Asks for it to be taken away: the author has made the check-in private.</summary>
    void TakeAway(SqliteTransaction transaction, CheckInId checkInId);
}
