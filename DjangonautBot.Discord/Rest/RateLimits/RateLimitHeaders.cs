using System.Globalization;
using System.Net.Http.Headers;

namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>Rate-limit headers of a response; null where a header is absent.</summary>
/// <param name="Bucket">Discord's name of the limit. Several routes can share one, and it can change.</param>
/// <param name="Remaining">Number of requests left until the reset.</param>
/// <param name="ResetAfter">Time from now; the absolute <c>X-RateLimit-Reset</c> is not read, because clocks differ.</param>
/// <param name="RetryAfter">The plain HTTP header, in whole seconds.</param>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#header-format</remarks>
internal readonly record struct RateLimitHeaders(
    string? Bucket = null,
    int? Remaining = null,
    TimeSpan? ResetAfter = null,
    RateLimitScope? Scope = null,
    TimeSpan? RetryAfter = null)
{
    public static RateLimitHeaders None => default;

    /// <summary>True if the response comes from Discord's API, false if from the proxy in front of it.</summary>
    public bool ComeFromApi => Bucket is not null || Remaining is not null || Scope is not null;

    public static RateLimitHeaders Read(HttpResponseHeaders headers) => new(
        Find(headers, "X-RateLimit-Bucket"),
        int.TryParse(Find(headers, "X-RateLimit-Remaining"), CultureInfo.InvariantCulture, out var remaining) ? remaining : null,
        FindSeconds(headers, "X-RateLimit-Reset-After"),
        FindScope(headers),
        FindSeconds(headers, "Retry-After"));

    private static RateLimitScope? FindScope(HttpResponseHeaders headers) => Find(headers, "X-RateLimit-Scope") switch
    {
        "global" => RateLimitScope.Global,
        "shared" => RateLimitScope.Shared,
        null => Find(headers, "X-RateLimit-Global") is not null ? RateLimitScope.Global : null,
        _ => RateLimitScope.User,
    };

    private static TimeSpan? FindSeconds(HttpResponseHeaders headers, string name) =>
        double.TryParse(Find(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? WireTime.FromSeconds(seconds)
            : null;

    private static string? Find(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
