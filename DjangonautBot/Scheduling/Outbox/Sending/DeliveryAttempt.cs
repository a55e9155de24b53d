using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Scheduling.Outbox.Sending;

/// <summary>One attempt at a delivery.</summary>
/// <param name="ChangesBefore">The number of the server's changes when the attempt began.</param>
internal sealed record DeliveryAttempt(Delivery Delivery, Rendering Rendering, Snowflake GuildId, long ChangesBefore)
{
    /// <summary>The channel or thread of the message; null for a direct message.</summary>
    public Snowflake? Target => (Rendering as Rendering.Show)?.ChannelId;
}
