namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>Creates the connection pools of the REST client, one for each purpose.</summary>
internal static class ConnectionPools
{
    /// <summary>
    /// Pool for everything but callbacks. Over HTTP/2 one connection carries all requests, so that a burst opens no further ones
    /// and all requests take about the same time in transit, on which the global limit relies.
    /// </summary>
    public static SocketsHttpHandler CreateShared() => Create(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(5),
        KeepAlivePingDelay = TimeSpan.FromSeconds(15),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
    });

    /// <summary>Pool for callbacks, whose connections carry no other traffic.</summary>
    public static SocketsHttpHandler CreateForCallbacks() => Create(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
    });

    /// <summary>Pool for a callback's second attempt: always a new connection, because a kept one may have died unnoticed.</summary>
    public static SocketsHttpHandler CreateFresh() => Create(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionLifetime = TimeSpan.Zero,
    });

    private static SocketsHttpHandler Create(SocketsHttpHandler handler)
    {
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;

        // Discord learns nothing of the bot's own traces.
        handler.ActivityHeadersPropagator = null;
        return handler;
    }
}
