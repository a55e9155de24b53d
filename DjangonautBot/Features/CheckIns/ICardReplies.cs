using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Posts of other features below the card of a check-in.</summary>
public interface ICardReplies
{
    /// <summary>Requests their removal, after the author has made the check-in private.</summary>
    void RequestRemoval(WriteTransaction transaction, CheckInId checkInId);
}
