using System.Globalization;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.RateLimits;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>Routes of the bot's own account and servers, and for opening direct messages.</summary>
internal static class UserRoutes
{
    private const int MostGuilds = 200;

    public static IEnumerable<RestRoute> All =>
    [
        new("GET", "/users/@me", call => RestResponse.Ok(UserJson.OfSelf(call.World.Bot)), BucketRule.Read),
        new("GET", "/users/@me/guilds", Guilds, BucketRule.Read),
        new("POST", "/users/@me/channels", OpenDirectMessages, BucketRule.OpenDirectMessages),
    ];

    // https://discord.com/developers/docs/resources/user#get-current-user-guilds; of its paging, what goes forward.
    private static RestResponse Guilds(RestCall call)
    {
        var (after, limit) = (call.Query("after") ?? "0", call.Query("limit") ?? $"{MostGuilds}");
        if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var most) || most is < 1 or > MostGuilds)
        {
            throw DiscordError.BadField("limit", "NUMBER_TYPE_MAX", $"int value should be between 1 and {MostGuilds}.");
        }

        var last = Json.ParseId(after)
            ?? throw DiscordError.BadField("after", "NUMBER_TYPE_COERCE", $"Value \"{after}\" is not snowflake.");
        var page = call.World.Servers.Where(server => server.HasBot && server.Id > last).OrderBy(server => server.Id).Take(most);
        return RestResponse.Ok(new JsonArray([.. page.Select(server => GuildJson.Membership(call.World, server))]));
    }

    private static RestResponse OpenDirectMessages(RestCall call)
    {
        DiscordError.ThrowIfAny(errors => new Field("", call.Body, errors)["recipient_id"].Required().Snowflake());
        var user = call.World.Users.GetValueOrDefault(call.Body.Id("recipient_id")!.Value) ?? throw DiscordError.InvalidRecipient;
        return RestResponse.Ok(ChannelJson.Of(call.World.DirectMessagesWith(user)));
    }
}
