namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>How the bot connects to Discord: one kind of connection for each need.</summary>
internal static class ConnectionPools
{
    /// <summary>
    /// For everything but callbacks. Over HTTP/2 one connection carries all, so that a burst opens none on its way and no
    /// request is much longer under way than another, on which the global limit relies.
    /// </summary>
    public static SocketsHttpHandler CreateShared() => Create(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(5),
        KeepAlivePingDelay = TimeSpan.FromSeconds(15),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
    });

    /// <summary>For callbacks: connections that no other traffic takes.</summary>
    public static SocketsHttpHandler CreateForCallbacks() => Create(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
    });

    /// <summary>For a callback's second try: always a new connection, because a kept one may have died unnoticed.</summary>
    public static SocketsHttpHandler CreateFresh() => Create(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionLifetime = TimeSpan.Zero,
    });

    private static SocketsHttpHandler Create(SocketsHttpHandler handler)
    {
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        return handler;
    }
}
