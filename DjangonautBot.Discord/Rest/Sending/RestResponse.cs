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
    /// <summary>Creates the result of an attempt without a response.</summary>
    public static RestResponse None(Exception failure) =>
        new(null, RateLimitHeaders.None, [], failure, NeverSent: failure is HttpRequestException request && IsBeforeSending(request));

    public bool IsSuccess => Status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices && !IsPage;

    /// <summary>Discord's refusal; null if the response is none, or comes from another program, such as a proxy.</summary>
    public DiscordApiException? Refusal { get; } =
        Status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout
            ? ErrorBody.Read(Status.Value, Body)
            : null;

    /// <summary>The limit that was hit; null for a status other than 429.</summary>
    public RateLimitHit? RateLimitHit { get; } =
        Status == HttpStatusCode.TooManyRequests ? RateLimits.RateLimitHit.Read(Limits, Body) : null;

    /// <summary>
    /// True if the request may have worked, as far as the response tells: there is none, it is a 408 or a server error, or it is
    /// not Discord's.
    /// </summary>
    public bool MayHaveWorked => !IsSuccess && !NeverSent && Refusal is null && RateLimitHit is null;

    /// <summary>True if Discord rejects the bot's token; false for the token of an interaction, which expires after 15 minutes.</summary>
    public bool RejectsToken =>
        Refusal is { Status: HttpStatusCode.Unauthorized, Code: not DiscordErrorCode.InvalidWebhookToken };

    /// <summary>True if the response counts towards the 10,000 after which Discord bans the address.</summary>
    public bool IsInvalid => Status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => true,
        HttpStatusCode.TooManyRequests => RateLimitHit?.Scope != RateLimitScope.Shared,
        _ => false,
    };

    /// <summary>Creates the exception for the caller after the last attempt.</summary>
    /// <param name="mayHaveWorked">Whether an earlier attempt may have worked.</param>
    public Exception ToException(bool mayHaveWorked)
    {
        if (Refusal is { } refusal)
        {
            refusal.MayHaveWorked = mayHaveWorked;
            return refusal;
        }

        return Status is { } status
            ? new DiscordUnreachableException($"Discord gave no usable answer (status {(int)status}).")
            : new DiscordUnreachableException("Discord did not answer.", Failure);
    }

    /// <summary>Describes the result for the log: the status, or the kind of failure.</summary>
    public string Describe() => Status is { } status ? $"{(int)status}" : Failure?.GetType().Name ?? "no answer";

    /// <summary>True for a body that is no JSON, which another program put in the place of Discord's.</summary>
    private bool IsPage => Body.AsSpan().TrimStart(" \t\r\n"u8) is [not ((byte)'{' or (byte)'['), ..];

    private static bool IsBeforeSending(HttpRequestException failure) => failure.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or
        HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
