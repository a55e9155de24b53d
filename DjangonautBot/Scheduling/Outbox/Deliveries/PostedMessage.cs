using DjangonautBot.Discord.Models;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Where a message stands.</summary>
/// <param name="ChannelId">None if it is not to be written down.</param>
/// <param name="ThreadId">The thread that was opened from it, if any.</param>
internal sealed record PostedMessage(Snowflake? ChannelId, Snowflake MessageId, Snowflake? ThreadId);
