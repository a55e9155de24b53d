using Dapper;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Feedback;

/// <summary>Removes feedback together with the card above it.</summary>
internal sealed class FeedbackReplies(IDeliveries deliveries) : ICardReplies
{
    internal const string SelectByCheckIn = "select feedback_id from feedback where check_in_id = @checkInId and not is_private";

    public void RequestRemoval(WriteTransaction transaction, CheckInId checkInId)
    {
        foreach (var feedbackId in transaction.Query<long>(SelectByCheckIn, new { checkInId }).Select(id => new FeedbackId(id)))
        {
            deliveries.Refresh(transaction, FeedbackPost.PostKind, feedbackId.Value, week: 0);
        }
    }
}
