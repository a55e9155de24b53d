using System.Text.Json;
using Discord;
using Discord.Net;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Discord.Rest.Sending;
using DjangonautBot.DiscordNet.Library;
using Attempt = DjangonautBot.Discord.Rest.Sending.RestResponse;
using DiscordErrorCode = DjangonautBot.Discord.Rest.DiscordErrorCode;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>
/// Sends requests through Discord.Net's queue with bodies of our own. The doors name everything by its id, where the library wants an
/// object that it has read before; and its builders lack components, nonces and forms that the bot uses.
/// </summary>
internal sealed class RawRequests(
    LibraryClient library, RestHttpClient http, GlobalPace pace, LibraryLog log, DiscordRestOptions restOptions, TimeProvider time)
{
    // For attempts without an answer. A rate limit is waited for as long as it takes.
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(30);

    /// <summary>Sends a request and reads the response.</summary>
    public async Task<T> SendAsync<T>(RestRequest request, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        var body = await SendAsync(request, cancellationToken);
        try
        {
            using var document = JsonDocument.Parse(body);
            return read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DiscordUnreachableException($"The answer to {request.Route} is not what Discord documents.", exception);
        }
    }

    /// <summary>Sends a request within the library's rate limits, and again as far as that does no harm.</summary>
    /// <returns>The body of the response.</returns>
    public async Task<ReadOnlyMemory<byte>> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        await BeginAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, http.TokenRevoked);
        var queued = new RawRequest(http, pace, request, restOptions.RequestTimeout, time, OptionsOf(request, stop.Token));
        try
        {
            var (method, path) = (request.Route.Method.Method, RawRequest.PathOf(request.Route));
            await LibraryInternals.SendAsync(library.ApiClient, method, path, queued);
        }
        catch (Exception failure)
        {
            // Also after a timeout, as which the library may tell it.
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsOfRequest(failure))
            {
                // A fault of the library's own, such as a race in its queue. What became of the request is known all the same.
                log.WriteUnexpected(failure);
            }
        }

        var worked = queued.Last is { IsSuccess: true } || IsDeletedBefore(request, queued);
        return worked ? queued.Last!.Body : throw Translate(queued.Last, queued.EarlierMayHaveWorked);
    }

    /// <summary>Makes one attempt past the queue, because the first response to an interaction waits for no limit.</summary>
    /// <param name="timeout">Time for the attempt.</param>
    public async Task<Attempt> TryNowAsync(RestRequest request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        await BeginAsync();
        var (attempt, _) = await http.TryAsync(request, timeout, cancellationToken);
        return attempt;
    }

    /// <summary>Tells the failure of a request in the words of the doors.</summary>
    /// <param name="last">The last attempt; null if the library made none.</param>
    /// <param name="mayHaveWorked">Whether an earlier attempt may have worked.</param>
    public Exception Translate(Attempt? last, bool mayHaveWorked) =>
        http.TokenRevoked.IsCancellationRequested
            ? new DiscordUnauthorizedException()
            : last?.ToException(mayHaveWorked) ?? new DiscordUnreachableException("Discord was not asked.");

    private static RequestOptions OptionsOf(RestRequest request, CancellationToken cancellationToken)
    {
        var options = new RequestOptions
        {
            CancelToken = cancellationToken,
            Timeout = (int)GiveUpAfter.TotalMilliseconds,
            RetryMode = request.Repeatable ? RetryMode.AlwaysRetry : RetryMode.RetryRatelimit,
        };
        var (route, major) = (request.Route, new Dictionary<string, string> { ["major"] = request.Route.Major });
        LibraryInternals.SetBucket(options, BucketId.Create(route.Method.Method, route.Template, major));
        return options;
    }

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

    /// <summary>True for the refusal of a repeated deletion, an earlier attempt of which worked but had no response.</summary>
    private static bool IsDeletedBefore(RestRequest request, RawRequest queued) =>
        request.Route.Method == HttpMethod.Delete && queued is
        {
            EarlierMayHaveWorked: true,
            Last.Refusal.Code: DiscordErrorCode.UnknownMessage or DiscordErrorCode.UnknownScheduledEvent,
        };
}
