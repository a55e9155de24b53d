using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Scheduling.Outbox.Failures;

/// <summary>Deliveries that were set aside, because Discord did not take them.</summary>
public interface ISetAsideDeliveries
{
    /// <summary>Counts them by channel.</summary>
    IReadOnlyList<SetAsideCount> Count(CohortId cohortId);
}

/// <summary>A number of deliveries that were set aside.</summary>
/// <param name="ChannelId">Their channel; null for direct messages, whose recipients are nobody else's business.</param>
public sealed record SetAsideCount(Snowflake? ChannelId, int Count);
