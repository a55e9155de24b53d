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
}
