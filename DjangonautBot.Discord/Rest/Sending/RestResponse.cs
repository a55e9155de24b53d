using System.Net;
using DjangonautBot.Discord.Rest.RateLimits;

namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>Result of one attempt at a request.</summary>
/// <param name="Status">Status of the response; null if there was none.</param>
/// <param name="Failure">Reason for a missing response.</param>
/// <param name="NeverSent">True if no connection was established, so that the request cannot have had an effect.</param>
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

    /// <summary>The limit that was hit; null for a status other than 429.</summary>
    public RateLimitHit? RateLimitHit { get; } =
        Status == HttpStatusCode.TooManyRequests ? RateLimits.RateLimitHit.Read(Limits, Body) : null;

    /// <summary>True if the response counts towards the 10,000 after which Discord bans the address.</summary>
    public bool IsInvalid => Status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => true,
        HttpStatusCode.TooManyRequests => RateLimitHit?.Scope != RateLimitScope.Shared,
        _ => false,
    };

    /// <summary>Creates the exception for the caller after the last attempt.</summary>
    public Exception ToException() => Status switch
    {
        null => new DiscordUnreachableException("Discord did not answer.", Failure),
        >= HttpStatusCode.InternalServerError =>
            new DiscordUnreachableException($"Discord answered with the server error {(int)Status}."),
        { } status => ErrorBody.Read(status, Body),
    };

    /// <summary>Describes the result for the log: the status, or the kind of failure.</summary>
    public string Describe() => Status is { } status ? $"{(int)status}" : Failure?.GetType().Name ?? "no answer";
}
