using DjangonautBot.Sandbox.RateLimits;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>Routes of the bot's own account, and for opening direct messages.</summary>
internal static class UserRoutes
{
    public static IEnumerable<RestRoute> All =>
    [
        new("GET", "/users/@me", call => RestResponse.Ok(UserJson.OfSelf(call.World.Bot)), BucketRule.Read),
        new("POST", "/users/@me/channels", OpenDirectMessages, BucketRule.OpenDirectMessages),
    ];

    private static RestResponse OpenDirectMessages(RestCall call)
    {
        DiscordError.ThrowIfAny(errors => new Field("", call.Body, errors)["recipient_id"].Required().Snowflake());
        var user = call.World.Users.GetValueOrDefault(call.Body.Id("recipient_id")!.Value) ?? throw DiscordError.InvalidRecipient;
        return RestResponse.Ok(ChannelJson.Of(call.World.DirectMessagesWith(user)));
    }
}
