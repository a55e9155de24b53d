using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.RateLimits;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>Routes for reading servers.</summary>
internal static class GuildRoutes
{
    public static IEnumerable<RestRoute> All =>
    [
        new("GET", "/guilds/{guild_id}", call => RestResponse.Ok(GuildJson.Of(call.World, call.Server())), BucketRule.Read),
        new("GET", "/guilds/{guild_id}/channels", Channels, BucketRule.Read),
        new("GET", "/guilds/{guild_id}/roles", Roles, BucketRule.Read),
        new("GET", "/guilds/{guild_id}/members/{user_id}", Member, BucketRule.Read),
    ];

    private static RestResponse Channels(RestCall call) =>
        RestResponse.Ok(new JsonArray([.. call.Server().Channels.Select(channel => ChannelJson.InServer(channel))]));

    private static RestResponse Roles(RestCall call)
    {
        var server = call.Server();
        return RestResponse.Ok(new JsonArray([.. server.Roles.Select(role => GuildJson.Role(call.World, server, role))]));
    }

    private static RestResponse Member(RestCall call)
    {
        var server = call.Server();
        var id = call.Id("user_id");
        if (id == call.BotId)
        {
            return RestResponse.Ok(MemberJson.OfBot(call.World, server));
        }

        if (!call.World.Users.ContainsKey(id))
        {
            throw DiscordError.UnknownUser;
        }

        return RestResponse.Ok(MemberJson.Of(server.FindPerson(id) ?? throw DiscordError.UnknownMember));
    }
}
