using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>Whom a direct-message channel is for.</summary>
internal sealed record WireRecipient(Snowflake RecipientId);
