using DjangonautBot.Features.CheckIns;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.Feedback;

/// <summary>Feedback goes with the card below which it stands.</summary>
internal sealed class FeedbackReplies(IDeliveries deliveries) : ICardReplies
{
    internal const string SelectByCheckIn = "select feedback_id from feedback where check_in_id = @checkInId and not is_private";

    public void TakeAway(SqliteTransaction transaction, CheckInId checkInId)
    {
        foreach (var feedbackId in transaction.Query<FeedbackId>(SelectByCheckIn, new { checkInId }))
        {
            deliveries.Refresh(transaction, FeedbackPost.PostKind, feedbackId.Value, week: 0);
        }
    }
}
