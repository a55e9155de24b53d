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
        var first = await TryAsync(kept, request, cancellationToken);
        if (first.IsSuccess)
        {
            return;
        }

        // Discord accepts one response only, so a second attempt is safe in both cases.
        if (!first.MayHaveWorked && !first.NeverSent)
        {
            throw first.ToException(mayHaveWorked: false);
        }

        RestLog.AttemptFailed(logger, request.Route, 1, first.Describe());
        var second = await TryAsync(fresh, request, cancellationToken);
        if (second.IsSuccess)
        {
            return;
        }

        if (!first.MayHaveWorked || !MeansAcknowledged(second))
        {
            throw second.ToException(first.MayHaveWorked);
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
        await revocation.ThrowIfRejectedAsync(request.Route, restResponse);
        return restResponse;
    }

    /// <summary>True for the refusals that, after an attempt that may have worked, most likely mean that it did.</summary>
    private static bool MeansAcknowledged(RestResponse restResponse) =>
        restResponse.Refusal is { Code: DiscordErrorCode.UnknownInteraction or DiscordErrorCode.AlreadyAcknowledged };
}
