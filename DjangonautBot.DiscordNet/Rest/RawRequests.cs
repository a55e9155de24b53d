using System.Net;
using System.Text.Json;
using Discord;
using Discord.Net;
using DjangonautBot.Discord.Rest;
using DjangonautBot.DiscordNet.Library;
using DiscordErrorCode = DjangonautBot.Discord.Rest.DiscordErrorCode;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>
/// Sends requests through Discord.Net's queue with bodies of our own. The doors name everything by its id, where the library wants an
/// object that it has read before; and its builders lack components, nonces and forms that the bot uses.
/// </summary>
internal sealed class RawRequests(LibraryClient library, RestHttpClient http)
{
    // For attempts without an answer. A rate limit is waited for as long as it takes.
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(30);

    /// <summary>Sends a request and reads the response.</summary>
    public async Task<T> SendAsync<T>(RawCall call, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using var body = await SendAsync(call, cancellationToken);
        try
        {
            using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
            return read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DiscordUnreachableException($"The answer to {call} is not what Discord documents.", exception);
        }
    }

    /// <summary>Sends a request within the library's rate limits, and again as far as that does no harm.</summary>
    public async Task<Stream> SendAsync(RawCall call, CancellationToken cancellationToken)
    {
        await BeginAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, http.TokenRevoked);
        var options = new RequestOptions
        {
            CancelToken = stop.Token,
            Timeout = (int)GiveUpAfter.TotalMilliseconds,
            RetryMode = call.Repeatable ? RetryMode.AlwaysRetry : RetryMode.RetryRatelimit,
        };
        LibraryInternals.SetBucket(options, BucketOf(call));
        var request = new RawRequest(http, call, options);
        try
        {
            return await LibraryInternals.SendAsync(library.ApiClient, call.Method, call.Path, request);
        }
        catch (Exception failure) when (IsOfRequest(failure))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return IsDeletedBefore(call, request) ? Stream.Null : throw await TranslateAsync(request, failure);
        }
    }

    /// <summary>Makes one attempt past the queue, because the first response to an interaction waits for no limit.</summary>
    /// <param name="timeout">Time for the attempt.</param>
    /// <returns>Null if it worked.</returns>
    public async Task<RawRequest?> TryNowAsync(RawCall call, TimeSpan timeout, CancellationToken cancellationToken)
    {
        await BeginAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(timeout);
        var request = new RawRequest(http, call, new RequestOptions { CancelToken = stop.Token });
        try
        {
            var response = await request.SendAsync();
            return (int)response.StatusCode is >= 200 and < 300 ? null : request;
        }
        catch (Exception failure) when (IsOfRequest(failure) && !cancellationToken.IsCancellationRequested)
        {
            return request;
        }
    }

    /// <summary>Tells the failure of a request in the words of the doors.</summary>
    public async Task<Exception> TranslateAsync(RawRequest request, Exception? failure = null)
    {
        if (http.TokenRevoked.IsCancellationRequested || RejectsToken(request))
        {
            await http.RevokeTokenAsync();
            return new DiscordUnauthorizedException();
        }

        if (request.Refusal is { } refusal)
        {
            refusal.MayHaveWorked = request.EarlierMayHaveWorked;
            return refusal;
        }

        return new DiscordUnreachableException("Discord gave no usable answer.", failure);
    }

    private static BucketId BucketOf(RawCall call) =>
        BucketId.Create(call.Method, call.Route, new Dictionary<string, string> { ["major"] = call.MajorParameter });

    private async Task BeginAsync()
    {
        if (http.TokenRevoked.IsCancellationRequested)
        {
            throw new DiscordUnauthorizedException();
        }

        await library.LogInAsync();
    }

    // The library's reader of a rate limit meets pages of other programs, too.
    private static bool IsOfRequest(Exception failure) =>
        failure is HttpException or TimeoutException or OperationCanceledException or Newtonsoft.Json.JsonException;

    private static bool RejectsToken(RawRequest request) =>
        request.Refusal is { Status: HttpStatusCode.Unauthorized, Code: not DiscordErrorCode.InvalidWebhookToken };

    /// <summary>True for the refusal of a repeated deletion, an earlier attempt of which worked but had no response.</summary>
    private static bool IsDeletedBefore(RawCall call, RawRequest request) =>
        call.Method == "DELETE" && request is
        {
            EarlierMayHaveWorked: true,
            Refusal.Code: DiscordErrorCode.UnknownMessage or DiscordErrorCode.UnknownScheduledEvent,
        };
}
