using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>How a feature asks for messages: in the transaction that writes what they are about.</summary>
public interface IDeliveries
{
    /// <summary>Asks for a message, or for the one that stands to be brought up to date.</summary>
    void Request(SqliteTransaction transaction, DeliveryRequest request);

    /// <summary>Asks for a post with a thread, now, unless both stand or are on their way. What was planned for later comes now.</summary>
    void RequestThread(SqliteTransaction transaction, DeliveryRequest request);

    /// <summary>Brings a message up to date if it stands or is on its way; what has not been posted yet is left alone.</summary>
    void Refresh(SqliteTransaction transaction, string kind, long subjectId, int week);

    /// <summary>Brings all messages of a kind about something up to date that stand or are on their way, whatever their week.</summary>
    void Refresh(SqliteTransaction transaction, string kind, long subjectId);

    /// <summary>
    /// Takes all messages of a kind about something away for good, wherever they stand or are on their way. What they are
    /// about may be deleted in the same transaction, and its number used for something else.
    /// </summary>
    /// <param name="directTo">To whom it went directly, where that is known: it may not be written down with the message.</param>
    void Retract(SqliteTransaction transaction, string kind, long subjectId, Instant now, Snowflake? directTo = null);

    /// <summary>The same for all direct messages to a person about a cohort.</summary>
    void RetractDirect(SqliteTransaction transaction, CohortId cohortId, Snowflake userId, Instant now);

    /// <summary>
    /// Takes messages of a kind about something away and makes those that are still of use anew, now, for whoever they are for
    /// today. What has not been made yet is left alone.
    /// </summary>
    /// <param name="week">All weeks if null.</param>
    void Recreate(SqliteTransaction transaction, string kind, long subjectId, int? week, Instant now);

    /// <summary>
    /// When the last message of a kind about something that stands, of those before a week's, was due; null if there is none.
    /// What was to be told then and was not, because the bot was down or the post off, is told in the next one.
    /// </summary>
    Instant? FindLastTold(string kind, long subjectId, int week);

    Delivery? Find(string kind, long subjectId, int week);
}
