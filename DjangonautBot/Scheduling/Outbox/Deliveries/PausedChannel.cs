using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>
/// The delivery that tells Captains of a channel whose posts have to wait. Its subject is the channel,
/// so that they are told once; when the channel works again its row goes, and they are told when it stops again.
/// </summary>
public static class PausedChannel
{
    /// <summary>The kind of its <see cref="IPost"/>, which belongs to a feature that knows the Captains.</summary>
    public const string Kind = "paused_channel";

    /// <summary>Gets the channel that is the subject of such a delivery.</summary>
    public static Snowflake Of(Delivery delivery) => new((ulong)delivery.SubjectId);

    // A lane without other deliveries: no id of Discord is so big.
    internal static Snowflake Lane(CohortId cohortId) => new(ulong.MaxValue - (ulong)cohortId.Value);
}
