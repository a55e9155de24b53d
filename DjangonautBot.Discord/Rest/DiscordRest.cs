using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DjangonautBot.Discord.Rest.RateLimits;
using DjangonautBot.Discord.Rest.Sending;
using DjangonautBot.Discord.Rest.Wire;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Discord.Rest;

/// <summary>Client of Discord's REST API v10. One for the whole program, because it keeps the rate limits.</summary>
/// <remarks>https://discord.com/developers/docs/reference</remarks>
public sealed partial class DiscordRest : IDiscordRest, IDisposable
{
    // Short, so that the second attempt of a response begun two seconds after receipt still arrives within the three.
    private static readonly TimeSpan FirstCallbackTimeout = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan SecondCallbackTimeout = TimeSpan.FromMilliseconds(1_200);

    private readonly List<Transport> _transports = [];
    private readonly ClockComparison _clock;
    private readonly TokenRevocation _revocation;
    private readonly RequestSender _requests;
    private readonly CallbackSender _callbacks;

    /// <param name="options">Address and credentials.</param>
    /// <param name="time">Clock of the wire: limits, timeouts and pauses between attempts.</param>
    /// <param name="logger">Logger of routes by their templates only, never of a token or a text.</param>
    /// <param name="handler">Handler of all requests instead of the network. Not disposed of.</param>
    public DiscordRest(
        DiscordRestOptions options, TimeProvider time, ILogger<DiscordRest> logger, HttpMessageHandler? handler = null)
    {
        Limiter = new RateLimiter(time);
        _clock = new ClockComparison(time);
        _revocation = new TokenRevocation(logger);
        _requests = new RequestSender(
            Open(ConnectionPools.CreateShared, HttpVersion.Version20, options.RequestTimeout),
            Limiter,
            _revocation,
            options.MaxAttempts,
            time,
            logger);
        _callbacks = new CallbackSender(
            Open(ConnectionPools.CreateForCallbacks, HttpVersion.Version11, FirstCallbackTimeout),
            Open(ConnectionPools.CreateFresh, HttpVersion.Version11, SecondCallbackTimeout),
            Limiter,
            _revocation,
            logger);

        Transport Open(Func<HttpMessageHandler> connect, Version version, TimeSpan timeout)
        {
            var http = handler is null ? new HttpClient(connect()) : new HttpClient(handler, disposeHandler: false);
            var transport = new Transport(http, options, version, timeout, time, _clock);
            _transports.Add(transport);
            return transport;
        }
    }

    public CancellationToken TokenRevoked => _revocation.Revoked;

    public TimeSpan? ClockLead => _clock.Lead;

    internal RateLimiter Limiter { get; }

    public void Dispose()
    {
        _transports.ForEach(transport => transport.Dispose());
        _revocation.Dispose();
    }

    private static RestJsonContext Json => RestJsonContext.Compact;

    private Task<T> SendAsync<T>(Route route, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(new RestRequest(route), type, cancellationToken);

    private async Task<T> SendAsync<T>(RestRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var body = await _requests.SendAsync(request, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException exception)
        {
            throw new DiscordUnreachableException($"The answer to {request.Route} is not what Discord documents.", exception);
        }
    }

    /// <summary>Sends a request whose response has no content.</summary>
    private async Task SendAsync(Route route, CancellationToken cancellationToken) =>
        await _requests.SendAsync(new RestRequest(route), cancellationToken);
}
