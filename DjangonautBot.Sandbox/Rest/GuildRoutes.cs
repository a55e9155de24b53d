using System.Globalization;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.RateLimits;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>Routes for reading servers.</summary>
internal static class GuildRoutes
{
    private const int MostQuery = 100;
    private const int MostFound = 1000;

    public static IEnumerable<RestRoute> All =>
    [
        new("GET", "/guilds/{guild_id}", call => RestResponse.Ok(GuildJson.Of(call.World, call.Server())), BucketRule.Read),
        new("GET", "/guilds/{guild_id}/channels", Channels, BucketRule.Read),
        new("GET", "/guilds/{guild_id}/roles", Roles, BucketRule.Read),
        new("GET", "/guilds/{guild_id}/members/{user_id}", Member, BucketRule.Read),
        new("GET", "/guilds/{guild_id}/members/search", Search, BucketRule.Read),
    ];

    private static RestResponse Channels(RestCall call) =>
        RestResponse.Ok(new JsonArray([.. call.Server().Channels.Select(channel => ChannelJson.InServer(channel))]));

    private static RestResponse Roles(RestCall call)
    {
        var server = call.Server();
        return RestResponse.Ok(new JsonArray([.. server.Roles.Select(role => GuildJson.Role(call.World, server, role))]));
    }

    // Matches the beginning of a user name or nickname, as documented; observed of Discord, also that of the name shown everywhere.
    private static RestResponse Search(RestCall call)
    {
        var server = call.Server();
        var (query, limit) = (call.Query("query"), call.Query("limit") ?? "1");
        if (query is not { Length: >= 1 and <= MostQuery })
        {
            throw DiscordError.BadField("query", "BASE_TYPE_BAD_LENGTH", $"Must be between 1 and {MostQuery} in length.");
        }

        if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var most) || most is < 1 or > MostFound)
        {
            throw DiscordError.BadField("limit", "NUMBER_TYPE_MAX", $"int value should be between 1 and {MostFound}.");
        }

        var found = server.People.Where(person => Names(person).Any(name => name.StartsWith(query, StringComparison.OrdinalIgnoreCase)));
        return RestResponse.Ok(new JsonArray([.. found.Take(most).Select(MemberJson.Of)]));
    }

    private static IEnumerable<string> Names(Person person) =>
        new[] { UserJson.Of(person.User)["username"]!.GetValue<string>(), person.Name, person.Nick }.OfType<string>();

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
