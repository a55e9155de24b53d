using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Payloads;

/// <summary>Data of Hello, the first payload of a connection.</summary>
/// <param name="HeartbeatInterval">Milliseconds between two heartbeats.</param>
internal sealed record WireHello(int HeartbeatInterval);

/// <summary>Data of READY, which begins a session.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway-events#ready</remarks>
internal sealed record WireReady(
    string SessionId,
    Uri? ResumeGatewayUrl,
    User User,
    WireId Application,
    IReadOnlyList<WireUnavailableGuild>? Guilds);

/// <summary>An object read for its id only.</summary>
internal sealed record WireId(Snowflake Id);

/// <summary>A server in READY or GUILD_DELETE.</summary>
/// <param name="Unavailable">True during an outage, and in READY, where the state follows; false if the bot was removed.</param>
internal sealed record WireUnavailableGuild(Snowflake Id, bool Unavailable = false);
