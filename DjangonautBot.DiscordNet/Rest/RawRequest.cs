using Discord;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Discord.Rest.RateLimits;
using DjangonautBot.Discord.Rest.Sending;
using DjangonautBot.DiscordNet.Library;
using Attempt = DjangonautBot.Discord.Rest.Sending.RestResponse;
using LibraryRequest = Discord.Net.Queue.RestRequest;
using LibraryResponse = Discord.Net.Rest.RestResponse;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>A request in the library's queue, which asks it to be sent for each attempt.</summary>
/// <param name="timeout">Time for one attempt.</param>
internal sealed class RawRequest(
    RestHttpClient http, GlobalPace pace, RestRequest request, TimeSpan timeout, TimeProvider time, RequestOptions options)
    : LibraryRequest(http, request.Route.Method.Method, PathOf(request.Route), options)
{
    // Null while no limit is waited for.
    private long? _heldBackSince = time.GetTimestamp();

    /// <summary>Whether an attempt before the last one may have worked, because it had no usable answer.</summary>
    public bool EarlierMayHaveWorked { get; private set; }

    /// <summary>The last attempt; null before the first.</summary>
    public Attempt? Last { get; private set; }

    /// <summary>Path of a request as the library writes it: without a slash at the beginning.</summary>
    public static string PathOf(Route route) => route.Path[1..];

    /// <summary>Sends it, and again after a 429 that is not about the bucket's own limit.</summary>
    public override async Task<LibraryResponse> SendAsync()
    {
        var answer = await TryAsync();
        while (Last?.RateLimitHit is { Scope: RateLimitScope.Global or RateLimitScope.Shared } hit)
        {
            await WaitAsync(hit);
            answer = await TryAsync();
        }

        return answer ?? throw RestHttpClient.NoAnswer(Last);
    }

    private async Task<LibraryResponse?> TryAsync()
    {
        EarlierMayHaveWorked |= Last is { MayHaveWorked: true };
        if (_heldBackSince is { } since)
        {
            RestMetrics.RecordBucketWait(time.GetElapsedTime(since));
        }

        await pace.WaitAsync(Options.CancelToken);
        (Last, var answer) = await http.TryAsync(request, timeout, Options.CancelToken);
        _heldBackSince = Last.RateLimitHit is null ? null : time.GetTimestamp();
        return answer;
    }

    private async Task WaitAsync(RateLimitHit hit)
    {
        if (hit.Scope == RateLimitScope.Global)
        {
            pace.Pause(hit.RetryAfter);
        }
        else
        {
            await Task.Delay(hit.RetryAfter, time, Options.CancelToken);
        }
    }
}
