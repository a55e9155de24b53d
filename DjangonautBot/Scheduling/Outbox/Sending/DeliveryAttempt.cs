using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Scheduling.Outbox.Sending;

/// <summary>A delivery that is tried.</summary>
/// <param name="ChangesBefore">How much had changed in the server when the try began.</param>
internal sealed record DeliveryAttempt(Delivery Delivery, Rendering Rendering, Snowflake GuildId, long ChangesBefore)
{
    /// <summary>The channel or thread in which the message is to stand; none for a direct message.</summary>
    public Snowflake? Target => (Rendering as Rendering.Show)?.ChannelId;
}
