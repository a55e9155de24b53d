using Microsoft.Data.Sqlite;

namespace DjangonautBot.Scheduling;

/// <summary>How a feature asks for messages: in the transaction that writes what they are about.</summary>
public interface IDeliveries
{
    /// <summary>Asks for a message, or for the one that stands to be brought up to date.</summary>
    void Request(SqliteTransaction transaction, DeliveryRequest request);

    /// <summary>Asks for a post with a thread, now, unless both stand or are on their way. What was planned for later comes now.</summary>
    void RequestThread(SqliteTransaction transaction, DeliveryRequest request);

    /// <summary>Brings a message up to date if it stands; what has not been posted yet is left alone.</summary>
    void Refresh(SqliteTransaction transaction, string kind, long subjectId, int week);

    Delivery? Find(string kind, long subjectId, int week);
}
