using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest.Sending;
using DjangonautBot.Discord.Rest.Wire;

namespace DjangonautBot.Discord.Rest;

/// <remarks>https://discord.com/developers/docs/resources/user</remarks>
public sealed partial class DiscordRest
{
    public Task<Channel> OpenDirectMessageAsync(Snowflake userId, CancellationToken cancellationToken)
    {
        var request = RestRequest.Of(Route.Post($"/users/@me/channels"), new WireRecipient(userId), Json.WireRecipient);
        return SendAsync(request with { Repeatable = true }, Json.Channel, cancellationToken);
    }
}
