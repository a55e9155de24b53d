using System.Net;
using DjangonautBot.Discord.Rest.RateLimits;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>Sends everything but callbacks: within the rate limits, again if that is safe, and never after a 401.</summary>
internal sealed class RequestSender(
    Transport transport, RateLimiter limiter, TokenRevocation refusal, TimeProvider time, ILogger logger)
{
    /// <summary>Sends a request and returns the body of the successful response.</summary>
    public async Task<byte[]> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        refusal.ThrowIfRevoked();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, refusal.Revoked);
        var waiter = limiter.Join(request.Route);
        try
        {
            return await SendAsync(request, waiter, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DiscordUnauthorizedException();
        }
        finally
        {
            limiter.Leave(waiter);
        }
    }

    private async Task<byte[]> SendAsync(RestRequest request, Waiter waiter, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            await limiter.WaitAsync(waiter, cancellationToken);
            refusal.ThrowIfRevoked();
            var restResponse = await transport.TryAsync(request, cancellationToken);
            limiter.Learn(waiter, restResponse);

            if (restResponse.IsSuccess || IsDeletedBefore(request, restResponse, tries))
            {
                return restResponse.Body;
            }

            await StopIfUnauthorizedAsync(request, restResponse);
            if (tries == RetryPolicy.MaxTries || !RetryPolicy.MayRepeat(request, restResponse))
            {
                throw restResponse.ToException();
            }

            if (restResponse.RateLimitHit is { } refused)
            {
                RestLog.RateLimited(logger, request.Route, refused.Scope, refused.RetryAfter.TotalSeconds);
            }
            else
            {
                await BackOffAsync(request, restResponse, tries, cancellationToken);
            }
        }
    }

    /// <summary>Revokes the bot's token after a 401, unless it concerns an interaction's token, which expires after 15 minutes.</summary>
    private async Task StopIfUnauthorizedAsync(RestRequest request, RestResponse restResponse)
    {
        if (restResponse.Status != HttpStatusCode.Unauthorized || request.Route.IsInteraction)
        {
            return;
        }

        RestLog.Unauthorized(logger, request.Route);
        await refusal.RevokeAsync();
        throw new DiscordUnauthorizedException();
    }

    private Task BackOffAsync(RestRequest request, RestResponse restResponse, int tries, CancellationToken cancellationToken)
    {
        RestLog.TriedInVain(logger, request.Route, tries, restResponse.Describe());
        return Task.Delay(RetryPolicy.Backoff(tries, Random.Shared.NextDouble()), time, cancellationToken);
    }

    /// <summary>True for the 404 of a repeated deletion, the first attempt of which worked but had no response.</summary>
    private static bool IsDeletedBefore(RestRequest request, RestResponse restResponse, int tries) =>
        tries > 1 && request.Route.Method == HttpMethod.Delete && restResponse.Status == HttpStatusCode.NotFound;
}
