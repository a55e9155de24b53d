using System.Net;
using DjangonautBot.Discord.Rest.RateLimits;

namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>What came of one try.</summary>
/// <param name="Status">None where no answer came.</param>
/// <param name="Failure">Why no answer came.</param>
/// <param name="NeverSent">No connection came about, so the request cannot have had an effect.</param>
internal sealed record RestResponse(
    HttpStatusCode? Status,
    RateLimitHeaders Limits,
    byte[] Body,
    Exception? Failure = null,
    bool NeverSent = false)
{
    public static RestResponse None(Exception failure, bool neverSent) =>
        new(null, RateLimitHeaders.None, [], failure, neverSent);

    public bool IsSuccess => Status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices;

    /// <summary>Set for status 429 only.</summary>
    public RateLimitHit? RateLimitHit { get; } =
        Status == HttpStatusCode.TooManyRequests ? RateLimits.RateLimitHit.Read(Limits, Body) : null;

    /// <summary>Whether the answer counts towards the 10,000 after which Discord bans the address.</summary>
    public bool IsInvalid => Status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => true,
        HttpStatusCode.TooManyRequests => RateLimitHit?.Scope != RateLimitScope.Shared,
        _ => false,
    };

    /// <summary>What the caller is told when there is no further try.</summary>
    public Exception ToException() => Status switch
    {
        null => new DiscordUnreachableException("Discord did not answer.", Failure),
        >= HttpStatusCode.InternalServerError =>
            new DiscordUnreachableException($"Discord answered with the server error {(int)Status}."),
        { } status => ErrorBody.Read(status, Body),
    };

    /// <summary>For the log: the status, or the kind of failure.</summary>
    public string Describe() => Status is { } status ? $"{(int)status}" : Failure?.GetType().Name ?? "no answer";
}
