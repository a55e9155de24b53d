using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Payloads;

/// <summary>The first word of the server: how often it wants to hear a heartbeat, in milliseconds.</summary>
internal sealed record WireHello(int HeartbeatInterval);

/// <summary>A session has begun.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway-events#ready</remarks>
internal sealed record WireReady(
    string SessionId,
    Uri? ResumeGatewayUrl,
    User User,
    WireId Application,
    IReadOnlyList<WireUnavailableGuild>? Guilds);

/// <summary>Something of which only the id matters here.</summary>
internal sealed record WireId(Snowflake Id);

/// <summary>A server that is down, or in READY one whose state follows; without the mark, one that the bot was removed from.</summary>
internal sealed record WireUnavailableGuild(Snowflake Id, bool Unavailable = false);
