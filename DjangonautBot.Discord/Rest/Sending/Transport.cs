using System.Net.Http.Headers;
using DjangonautBot.Discord.Rest.RateLimits;

namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>Makes one attempt over one pool of connections. Returns network failures as a <see cref="RestResponse"/>, too.</summary>
internal sealed class Transport : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _baseUrl;
    private readonly Version _version;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private readonly ClockComparison _clock;

    /// <param name="version">Newest HTTP version, used if the server supports it.</param>
    /// <param name="timeout">Time limit for one attempt, including reading the response.</param>
    public Transport(
        HttpClient http, DiscordRestOptions options, Version version, TimeSpan timeout, TimeProvider time, ClockComparison clock)
    {
        _http = http;
        _http.Timeout = Timeout.InfiniteTimeSpan;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", options.Token);
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
        _baseUrl = options.ApiBaseUrl.AbsoluteUri.TrimEnd('/');
        _version = version;
        _timeout = timeout;
        _time = time;
        _clock = clock;
    }

    /// <exception cref="OperationCanceledException">The caller's own token was cancelled.</exception>
    public async Task<RestResponse> TryAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var activity = RestMetrics.Start(request.Route);
        var began = _time.GetTimestamp();
        var response = await SendAsync(request, cancellationToken);
        RestMetrics.Record(request.Route, response, _time.GetElapsedTime(began), activity);
        return response;
    }

    public void Dispose() => _http.Dispose();

    private async Task<RestResponse> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(_timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var message = request.ToMessage(_baseUrl);
        message.Version = _version;
        try
        {
            using var response = await _http.SendAsync(message, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            if (response.IsSuccessStatusCode)
            {
                _clock.Learn(response.Headers.Date);
            }

            return new RestResponse(response.StatusCode, RateLimitHeaders.Read(response.Headers), body);
        }
        catch (Exception failure) when (failure is HttpRequestException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return RestResponse.None(failure);
        }
    }
}
