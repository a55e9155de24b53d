using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>
/// The message that tells the Captains of a channel whose posts have to wait. It is a delivery itself, about the channel,
/// so that they are told once; when the channel works again its row goes, and they are told when it stops again.
/// </summary>
public static class PausedChannel
{
    /// <summary>The <see cref="IPost"/> of this kind belongs to whoever knows the Captains.</summary>
    public const string Kind = "paused_channel";

    /// <summary>The channel that such a delivery is about.</summary>
    public static Snowflake Of(Delivery delivery) => new((ulong)delivery.SubjectId);

    // A lane in which nothing else waits: no id of Discord is so big.
    internal static Snowflake Lane(CohortId cohortId) => new(ulong.MaxValue - (ulong)cohortId.Value);
}
