using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Finds the recipients of discreet messages, which no row records.</summary>
public interface IDiscreetRecipients
{
    /// <param name="lane">The lane of such a message.</param>
    /// <returns>Null if the lane belongs to another feature, or the recipient is not known any more.</returns>
    Snowflake? Find(CohortId cohortId, Snowflake lane);
}
