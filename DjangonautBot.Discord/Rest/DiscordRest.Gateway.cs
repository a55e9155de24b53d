using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest;

/// <remarks>https://discord.com/developers/docs/events/gateway#get-gateway-bot</remarks>
public sealed partial class DiscordRest
{
    public Task<GatewayInfo> GetGatewayAsync(CancellationToken cancellationToken) =>
        SendAsync(Route.Get($"/gateway/bot"), Json.GatewayInfo, cancellationToken);
}
