using Discord;
using Discord.WebSocket;
using DjangonautBot.Discord.Gateway;

namespace DjangonautBot.DiscordNet.Library;

/// <summary>The one client of Discord.Net, which both doors share.</summary>
internal sealed class LibraryClient : IAsyncDisposable
{
    private readonly Lazy<Task> _login;

    public LibraryClient(DiscordGatewayOptions options, RestHttpClient rest, ObservedWebSocket socket, LibraryLog log)
    {
        Socket = new DiscordSocketClient(new DiscordSocketConfig
        {
            GatewayIntents = (global::Discord.GatewayIntents)(int)options.Intents,
            RestClientProvider = _ => rest,
            WebSocketProvider = () => socket,
            LogLevel = LogSeverity.Info,
            LogGatewayIntentWarnings = false,
            MessageCacheSize = 0,
            AlwaysDownloadUsers = false,
            // Nothing here is checked against this machine's clock, which a suspended machine may have wrong for a while.
            UseSystemClock = false,
        });
        ApiClient = LibraryInternals.GetApiClient(Socket);
        Socket.Log += log.WriteAsync;
        _login = new Lazy<Task>(() => Socket.LoginAsync(TokenType.Bot, options.Token, validateToken: false));
    }

    public DiscordSocketClient Socket { get; }

    /// <summary>The library's own access to the REST API, with the queue. See <see cref="LibraryInternals"/>.</summary>
    public object ApiClient { get; }

    /// <summary>Hands the token to the library, which sends nothing for that.</summary>
    public Task LogInAsync() => _login.Value;

    public ValueTask DisposeAsync() => Socket.DisposeAsync();
}
