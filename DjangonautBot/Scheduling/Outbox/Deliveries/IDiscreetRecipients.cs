using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Knows to whom discreet messages went, of which no row says so.</summary>
public interface IDiscreetRecipients
{
    /// <param name="lane">The lane of such a message.</param>
    /// <returns>Null if the lane is somebody else's affair, or nobody knows any more.</returns>
    Snowflake? Find(CohortId cohortId, Snowflake lane);
}
