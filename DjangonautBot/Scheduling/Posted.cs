using DjangonautBot.Discord.Models;

namespace DjangonautBot.Scheduling;

/// <summary>Where a message stands.</summary>
/// <param name="ThreadId">The thread that was opened from it, if any.</param>
internal sealed record Posted(Snowflake ChannelId, Snowflake MessageId, Snowflake? ThreadId);
