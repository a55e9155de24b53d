namespace DjangonautBot.Discord.Rest;

/// <summary>
/// Thrown when Discord does not accept the token. Nothing is sent any more, because 10,000 invalid requests in ten minutes would
/// ban the address.
/// </summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</remarks>
public sealed class DiscordUnauthorizedException()
    : Exception("Discord does not accept the token. Put a fresh one into Discord__Token and start again.");
