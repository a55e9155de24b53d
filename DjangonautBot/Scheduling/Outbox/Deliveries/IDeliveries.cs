using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Requests messages, in the transaction that writes their subject.</summary>
public interface IDeliveries
{
    /// <summary>Requests a message, or an update of the existing one.</summary>
    void Request(WriteTransaction transaction, DeliveryRequest request);

    /// <summary>Requests a post with a thread at once, unless both exist or are being sent. A post planned for later is sent now.</summary>
    void RequestThread(WriteTransaction transaction, DeliveryRequest request);

    /// <summary>Updates a message if it exists or is being sent; one that has not been posted yet is left alone.</summary>
    void Refresh(WriteTransaction transaction, string kind, long subjectId, int week);

    /// <summary>Updates all messages of a kind about a subject that exist or are being sent, in every week.</summary>
    void Refresh(WriteTransaction transaction, string kind, long subjectId);

    /// <summary>Updates all messages that quote a text, of every kind: it was edited, is for others now, or is deleted.</summary>
    void RefreshQuotes(WriteTransaction transaction, Quote quote);

    /// <summary>
    /// Retracts all messages of a kind about a subject for good, posted or being sent. The
    /// subject may be deleted in the same transaction, and its id used again.
    /// </summary>
    /// <param name="directTo">The recipient of a direct message, if known: the row may not record it.</param>
    void Retract(WriteTransaction transaction, string kind, long subjectId, Instant now, Snowflake? directTo = null);

    /// <summary>Retracts all direct messages to a person about a cohort.</summary>
    void RetractDirect(WriteTransaction transaction, CohortId cohortId, Snowflake userId, Instant now);

    /// <summary>Retracts the messages of a cohort for good, posted or being sent, and withdraws those that are to come.</summary>
    /// <param name="kind">Null for all kinds.</param>
    void RetractAll(WriteTransaction transaction, CohortId cohortId, string? kind, Instant now);

    /// <summary>
    /// Retracts messages of a kind about a subject and recreates those that are still of use, at once, for today's recipients.
    /// Messages that have not been made yet are left alone.
    /// </summary>
    /// <param name="week">All weeks if null.</param>
    void Recreate(WriteTransaction transaction, string kind, long subjectId, int? week, Instant now);

    /// <summary>
    /// Gets the due time of the last posted message of a kind about a subject before a week; null if there is none.
    /// News that a post did not tell, because the bot was down or the post off, is told in the next one.
    /// </summary>
    Instant? FindLastTold(string kind, long subjectId, int week);

    Delivery? Find(string kind, long subjectId, int week);
}
