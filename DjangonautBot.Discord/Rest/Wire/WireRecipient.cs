using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>Recipient of a direct-message channel.</summary>
internal sealed record WireRecipient(Snowflake RecipientId);
