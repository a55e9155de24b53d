using System.Text;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Discord.Rest.RateLimits;
using DjangonautBot.Discord.Rest.Sending;
using Attempt = DjangonautBot.Discord.Rest.Sending.RestResponse;
using Headers = System.Collections.Generic.IEnumerable<
    System.Collections.Generic.KeyValuePair<string, System.Collections.Generic.IEnumerable<string>>>;
using IRestClient = Discord.Net.Rest.IRestClient;
using LibraryResponse = Discord.Net.Rest.RestResponse;

namespace DjangonautBot.DiscordNet.Library;

/// <summary>
/// Sends each attempt of a request for Discord.Net, its own ones too: to the address of the settings, and with an end. The library's
/// own client has a fixed address, and files are handed to it in a type that nobody else can make.
/// </summary>
internal sealed class RestHttpClient(DiscordRestOptions options, TimeProvider time) : IRestClient
{
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly CancellationTokenSource _revoked = new();
    private readonly ClockComparison _clock = new(time);
    private readonly string _baseUrl = options.ApiBaseUrl.AbsoluteUri.TrimEnd('/');
    private CancellationToken _loggedOut;

    /// <summary>Cancelled once Discord has rejected the token.</summary>
    public CancellationToken TokenRevoked => _revoked.Token;

    /// <summary>Lead of this machine's clock over Discord's.</summary>
    public TimeSpan? ClockLead => _clock.Lead;

    /// <summary>The exception for an attempt without an answer. The library sends again after this kind only.</summary>
    public static TimeoutException NoAnswer(Attempt? attempt) => new("Discord did not answer.", attempt?.Failure);

    public void SetHeader(string key, string? value)
    {
        _http.DefaultRequestHeaders.Remove(key);
        _http.DefaultRequestHeaders.TryAddWithoutValidation(key, value);
    }

    public void SetCancelToken(CancellationToken cancelToken) => _loggedOut = cancelToken;

    public Task<LibraryResponse> SendAsync(
        string method, string endpoint, CancellationToken cancelToken, bool headerOnly, string? reason, Headers? requestHeaders) =>
        SendAsync(method, endpoint, content: null, cancelToken);

    public Task<LibraryResponse> SendAsync(
        string method,
        string endpoint,
        string json,
        CancellationToken cancelToken,
        bool headerOnly,
        string? reason,
        Headers? requestHeaders) =>
        SendAsync(method, endpoint, new StringContent(json, Encoding.UTF8, "application/json"), cancelToken);

    public Task<LibraryResponse> SendAsync(
        string method,
        string endpoint,
        IReadOnlyDictionary<string, object> multipartParams,
        CancellationToken cancelToken,
        bool headerOnly,
        string? reason,
        Headers? requestHeaders) =>
        throw new NotSupportedException("Files are sent with their content ready made.");

    /// <summary>Makes one attempt at a request of the bot.</summary>
    /// <returns>The attempt in our words, and the answer in the library's; null for none.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled from outside.</exception>
    public async Task<(Attempt Attempt, LibraryResponse? Answer)> TryAsync(
        RestRequest request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var activity = RestMetrics.Start(request.Route);
        var began = time.GetTimestamp();
        using var message = request.ToMessage(_baseUrl);
        var (attempt, answer) = await TryAsync(message, timeout, cancellationToken);
        RestMetrics.Record(request.Route, attempt, time.GetElapsedTime(began), activity);
        return (attempt, answer);
    }

    public void Dispose()
    {
        _http.Dispose();
        _revoked.Dispose();
    }

    private static Dictionary<string, string> ReadHeaders(HttpResponseMessage response) =>
        response.Headers.ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase);

    // The library's own requests, which have no route of ours.
    private async Task<LibraryResponse> SendAsync(
        string method, string endpoint, HttpContent? content, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(new HttpMethod(method), $"{_baseUrl}/{endpoint}") { Content = content };
        var (attempt, answer) = await TryAsync(message, options.RequestTimeout, cancellationToken);
        return answer ?? throw NoAnswer(attempt);
    }

    private async Task<(Attempt Attempt, LibraryResponse? Answer)> TryAsync(
        HttpRequestMessage message, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, _loggedOut, cancellationToken);
        try
        {
            using var response = await _http.SendAsync(message, stop.Token);
            var body = await response.Content.ReadAsByteArrayAsync(stop.Token);
            var attempt = new Attempt(response.StatusCode, RateLimitHeaders.Read(response.Headers), body);
            await LearnAsync(attempt, response.Headers.Date);
            return (attempt, new LibraryResponse(response.StatusCode, ReadHeaders(response), new MemoryStream(body)));
        }
        catch (Exception failure) when (failure is HttpRequestException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (Attempt.None(failure), null);
        }
    }

    /// <summary>Learns from an answer what holds for all requests.</summary>
    private async Task LearnAsync(Attempt attempt, DateTimeOffset? date)
    {
        if (attempt.RateLimitHit is { } hit)
        {
            RestMetrics.CountHit(hit.Scope);
        }

        if (attempt.IsSuccess)
        {
            _clock.Learn(date);
        }

        if (attempt.RejectsToken)
        {
            await _revoked.CancelAsync();
        }
    }
}
