using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Sending;

/// <summary>One attempt at a delivery.</summary>
/// <param name="Rights">The bot's rights when the attempt began.</param>
internal sealed record DeliveryAttempt(Delivery Delivery, Rendering Rendering, Snowflake GuildId, OwnRights Rights)
{
    /// <summary>The channel or thread of the message; null for a direct message.</summary>
    public Snowflake? Target => TargetOf(Rendering);

    /// <summary>Gets the attempt as one whose outcome is unknown, although Discord refused its last try.</summary>
    public DeliveryAttempt ThatMayHaveWorked(Instant wireNow) =>
        this with { Delivery = Delivery with { NonceSince = Delivery.NonceSince ?? wireNow } };

    public static Snowflake? TargetOf(Rendering rendering) => (rendering as Rendering.Show)?.ChannelId;
}
