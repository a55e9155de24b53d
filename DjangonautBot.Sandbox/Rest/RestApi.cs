namespace DjangonautBot.Sandbox.Rest;

/// <summary>All routes of the API, one list for each resource.</summary>
internal static class RestApi
{
    public static IEnumerable<RestRoute> Routes =>
    [
        .. ApplicationRoutes.All,
        .. UserRoutes.All,
        .. GuildRoutes.All,
        .. ChannelRoutes.All,
        .. MessageRoutes.All,
        .. ThreadRoutes.All,
        .. ScheduledEventRoutes.All,
        .. InteractionRoutes.All,
        .. WebhookRoutes.All,
    ];

    /// <summary>Methods that Discord has at the paths of these routes and the sandbox has not.</summary>
    public static IEnumerable<(string Method, string Template)> Unsupported =>
    [
        ("PATCH", "/applications/@me"),
        ("POST", "/applications/{application_id}/commands"),
        ("POST", "/applications/{application_id}/guilds/{guild_id}/commands"),
        ("PATCH", "/users/@me"),
        ("PATCH", "/guilds/{guild_id}"),
        ("POST", "/guilds/{guild_id}/channels"),
        ("PATCH", "/guilds/{guild_id}/channels"),
        ("POST", "/guilds/{guild_id}/roles"),
        ("PATCH", "/guilds/{guild_id}/roles"),
        ("PUT", "/guilds/{guild_id}/members/{user_id}"),
        ("PATCH", "/guilds/{guild_id}/members/{user_id}"),
        ("DELETE", "/guilds/{guild_id}/members/{user_id}"),
        ("DELETE", "/channels/{channel_id}"),
        ("GET", "/webhooks/{webhook_id}/{webhook_token}"),
        ("PATCH", "/webhooks/{webhook_id}/{webhook_token}"),
        ("DELETE", "/webhooks/{webhook_id}/{webhook_token}"),
    ];
}
