using DjangonautBot.Sandbox.RateLimits;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>The bot's own account, and opening direct messages.</summary>
internal static class UserRoutes
{
    public static IEnumerable<RestRoute> All =>
    [
        new("GET", "/users/@me", call => RestAnswer.Ok(UserJson.OfSelf(call.World.Bot)), BucketRule.Read),
        new("POST", "/users/@me/channels", OpenDirectMessages, BucketRule.OpenDirectMessages),
    ];

    private static RestAnswer OpenDirectMessages(RestCall call)
    {
        if (!call.Body.Has("recipient_id")) throw DiscordError.BadField("recipient_id", "BASE_TYPE_REQUIRED", "This field is required");
        if (call.Body.Id("recipient_id") is not { } id) throw DiscordError.BadField("recipient_id", "NUMBER_TYPE_COERCE", "Value is not snowflake.");
        var user = call.World.Users.GetValueOrDefault(id) ?? throw DiscordError.InvalidRecipient;
        return RestAnswer.Ok(ChannelJson.Of(call.World.DirectMessagesWith(user)));
    }
}
