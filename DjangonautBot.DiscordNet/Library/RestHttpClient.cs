using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Discord.Net.Rest;
using DjangonautBot.Discord.Rest;
using Headers = System.Collections.Generic.IEnumerable<
    System.Collections.Generic.KeyValuePair<string, System.Collections.Generic.IEnumerable<string>>>;

namespace DjangonautBot.DiscordNet.Library;

/// <summary>
/// Sends each attempt of a request for Discord.Net, its own ones too: to the address of the settings, and with an end. The library's
/// own client has a fixed address, and files are handed to it in a type that nobody else can make.
/// </summary>
internal sealed class RestHttpClient : IRestClient
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly CancellationTokenSource _revoked = new();
    private readonly string _baseUrl;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private CancellationToken _loggedOut;
    private (DateTimeOffset Date, long Timestamp)? _lastDate;

    public RestHttpClient(DiscordRestOptions options, TimeProvider time)
    {
        _baseUrl = options.ApiBaseUrl.AbsoluteUri.TrimEnd('/') + "/";
        _timeout = options.RequestTimeout;
        _time = time;
    }

    /// <summary>Cancelled once Discord has rejected the token.</summary>
    public CancellationToken TokenRevoked => _revoked.Token;

    /// <summary>Lead of this machine's clock over Discord's.</summary>
    public TimeSpan? ClockLead =>
        _lastDate is { } last ? _time.GetUtcNow() - (last.Date + _time.GetElapsedTime(last.Timestamp)) : null;

    public Task RevokeTokenAsync() => _revoked.CancelAsync();

    public void SetHeader(string key, string? value)
    {
        _http.DefaultRequestHeaders.Remove(key);
        _http.DefaultRequestHeaders.TryAddWithoutValidation(key, value);
    }

    public void SetCancelToken(CancellationToken cancelToken) => _loggedOut = cancelToken;

    public Task<RestResponse> SendAsync(
        string method, string endpoint, CancellationToken cancelToken, bool headerOnly, string? reason, Headers? requestHeaders) =>
        SendAsync(method, endpoint, content: null, cancelToken);

    public Task<RestResponse> SendAsync(
        string method,
        string endpoint,
        string json,
        CancellationToken cancelToken,
        bool headerOnly,
        string? reason,
        Headers? requestHeaders) =>
        SendAsync(method, endpoint, CreateContent(json), cancelToken);

    public Task<RestResponse> SendAsync(
        string method,
        string endpoint,
        IReadOnlyDictionary<string, object> multipartParams,
        CancellationToken cancelToken,
        bool headerOnly,
        string? reason,
        Headers? requestHeaders) =>
        throw new NotSupportedException("Files are sent with their content ready made.");

    /// <summary>Creates the content of a body in JSON.</summary>
    public static ByteArrayContent CreateContent(string json) =>
        new(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = JsonType } };

    /// <summary>Makes one attempt.</summary>
    /// <param name="content">Disposed of.</param>
    /// <exception cref="TimeoutException">There was no answer. The library sends again after this exception only.</exception>
    public async Task<RestResponse> SendAsync(string method, string endpoint, HttpContent? content, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(_timeout, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, _loggedOut, cancellationToken);
        using var request = new HttpRequestMessage(new HttpMethod(method), _baseUrl + endpoint) { Content = content };
        try
        {
            using var response = await _http.SendAsync(request, stop.Token);
            var body = await response.Content.ReadAsByteArrayAsync(stop.Token);
            await LearnAsync(endpoint, response);
            return new RestResponse(response.StatusCode, ReadHeaders(response), new MemoryStream(body));
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("Discord did not answer.", failure);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _revoked.Dispose();
    }

    private static Dictionary<string, string> ReadHeaders(HttpResponseMessage response) =>
        response.Headers.ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase);

    private async Task LearnAsync(string endpoint, HttpResponseMessage response)
    {
        if (response is { IsSuccessStatusCode: true, Headers.Date: { } date })
        {
            _lastDate = (date, _time.GetTimestamp());
        }

        // The token of an interaction, in the path, is rejected in the same way once its 15 minutes are over.
        var hasOwnToken = endpoint.StartsWith("webhooks/", StringComparison.Ordinal)
            || endpoint.StartsWith("interactions/", StringComparison.Ordinal);
        if (response.StatusCode == HttpStatusCode.Unauthorized && !hasOwnToken)
        {
            await RevokeTokenAsync();
        }
    }
}
