using System.Net;
using DjangonautBot.Discord.Rest.RateLimits;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>
/// Sends the first answer to an interaction, which waits for nothing. It is due three seconds after the interaction came:
/// that is time for one try and, over a new connection, a second.
/// </summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback</remarks>
internal sealed class CallbackSender(
    Transport kept, Transport fresh, RateLimiter limiter, TokenRevocation refusal, ILogger logger)
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

        RestLog.TriedInVain(logger, request.Route, 1, restResponse.Describe());
        var second = await TryAsync(fresh, request, cancellationToken);
        if (second.IsSuccess)
        {
            return;
        }

        var exception = second.ToException();
        if (!IsAnsweredBefore(exception))
        {
            throw exception;
        }

        RestLog.CallbackUncertain(logger, request.Route);
    }

    private async Task<RestResponse> TryAsync(Transport transport, RestRequest request, CancellationToken cancellationToken)
    {
        refusal.ThrowIfRevoked();
        if (limiter.FindStop() > TimeSpan.Zero)
        {
            throw new DiscordUnreachableException("Nothing is sent for now, so that Discord does not ban this address for longer.");
        }

        var restResponse = await transport.TryAsync(request, cancellationToken);
        limiter.LearnStops(restResponse);
        return restResponse;
    }

    /// <summary>The first try may have worked, or may never have arrived. Discord takes one answer only, so both are safe.</summary>
    private static bool IsUncertain(RestResponse restResponse) => restResponse.Status is null or >= HttpStatusCode.InternalServerError;

    /// <summary>After an uncertain try these mean, most likely, that it worked.</summary>
    private static bool IsAnsweredBefore(Exception exception) => exception is
        DiscordApiException { Code: DiscordErrorCode.UnknownInteraction or DiscordErrorCode.AlreadyAcknowledged };
}
