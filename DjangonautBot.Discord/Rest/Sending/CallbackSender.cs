using System.Net;
using DjangonautBot.Discord.Rest.RateLimits;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>
/// Sends the first response to an interaction without waiting for a limit. It is due three seconds after receipt, which leaves
/// time for one attempt and, over a new connection, a second.
/// </summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback</remarks>
internal sealed class CallbackSender(
    Transport kept, Transport fresh, RateLimiter limiter, TokenRevocation revocation, ILogger logger)
{
    public async Task SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var restResponse = await TryAsync(kept, request, cancellationToken);
        if (restResponse.IsSuccess)
        {
            return;
        }

        if (!IsUncertain(restResponse))
        {
            throw restResponse.ToException();
        }

        RestLog.AttemptFailed(logger, request.Route, 1, restResponse.Describe());
        var second = await TryAsync(fresh, request, cancellationToken);
        if (second.IsSuccess)
        {
            return;
        }

        var exception = second.ToException();
        if (!IsAcknowledgedBefore(exception))
        {
            throw exception;
        }

        RestLog.CallbackUncertain(logger, request.Route);
    }

    private async Task<RestResponse> TryAsync(Transport transport, RestRequest request, CancellationToken cancellationToken)
    {
        revocation.ThrowIfRevoked();
        if (limiter.FindBanDelay() > TimeSpan.Zero)
        {
            throw new DiscordUnreachableException("Nothing is sent for now, so that Discord does not ban this address for longer.");
        }

        var restResponse = await transport.TryAsync(request, cancellationToken);
        limiter.LearnSharedLimits(restResponse);
        return restResponse;
    }

    /// <summary>
    /// True if the first attempt may have worked or may never have arrived. Discord accepts one response only, so a second attempt is
    /// safe in both cases.
    /// </summary>
    private static bool IsUncertain(RestResponse restResponse) => restResponse.Status is null or >= HttpStatusCode.InternalServerError;

    /// <summary>True for the errors that, after an uncertain attempt, most likely mean its success.</summary>
    private static bool IsAcknowledgedBefore(Exception exception) => exception is
        DiscordApiException { Code: DiscordErrorCode.UnknownInteraction or DiscordErrorCode.AlreadyAcknowledged };
}
