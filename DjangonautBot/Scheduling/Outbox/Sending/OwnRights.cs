using DjangonautBot.Discord.Models;

namespace DjangonautBot.Scheduling.Outbox.Sending;

/// <summary>The bot's own rights where a delivery belongs.</summary>
/// <param name="Target">The channel or thread of the message; null for a direct message.</param>
internal sealed record OwnRights(Permissions InLane, Snowflake? Target, Permissions InTarget);
