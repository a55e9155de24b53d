using DjangonautBot.Discord.Models;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Location of a posted message.</summary>
/// <param name="ChannelId">Null if it must not be recorded.</param>
/// <param name="ThreadId">The thread that was opened from it, if any.</param>
internal sealed record PostedMessage(Snowflake? ChannelId, Snowflake MessageId, Snowflake? ThreadId);
