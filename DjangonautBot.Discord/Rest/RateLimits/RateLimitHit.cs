using System.Text.Json;

namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>A 429: the scope of the limit, and the time to wait.</summary>
internal readonly record struct RateLimitHit(RateLimitScope Scope, TimeSpan RetryAfter)
{
    /// <summary>Length of a ban without a stated end: the window in which invalid requests are counted.</summary>
    private static readonly TimeSpan UnknownBan = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan UnknownWait = TimeSpan.FromSeconds(1);

    /// <summary>Reads a 429, preferring the body's <c>retry_after</c> in decimal seconds to the whole seconds of the header.</summary>
    /// <remarks>https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit</remarks>
    public static RateLimitHit Read(RateLimitHeaders headers, ReadOnlyMemory<byte> body)
    {
        var scope = headers.ComeFromApi ? headers.Scope ?? RateLimitScope.User : RateLimitScope.Address;
        var fallback = scope == RateLimitScope.Address ? UnknownBan : headers.ResetAfter ?? UnknownWait;
        return new RateLimitHit(scope, ReadRetryAfter(body) ?? headers.RetryAfter ?? fallback);
    }

    private static TimeSpan? ReadRetryAfter(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("retry_after", out var value)
                && value.ValueKind == JsonValueKind.Number
                ? WireTime.FromSeconds(value.GetDouble())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
