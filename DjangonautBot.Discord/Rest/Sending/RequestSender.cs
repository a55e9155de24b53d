using System.Net;
using DjangonautBot.Discord.Rest.RateLimits;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>Sends everything but callbacks: within the rate limits, again if that is safe, and never after a 401.</summary>
internal sealed class RequestSender(
    Transport transport, RateLimiter limiter, TokenRevocation revocation, TimeProvider time, ILogger logger)
{
    /// <summary>Sends a request and returns the body of the successful response.</summary>
    public async Task<byte[]> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        revocation.ThrowIfRevoked();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, revocation.Revoked);
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
        for (var attempts = 1; ; attempts++)
        {
            await limiter.WaitAsync(waiter, cancellationToken);
            revocation.ThrowIfRevoked();
            var restResponse = await transport.TryAsync(request, cancellationToken);
            limiter.Learn(waiter, restResponse);

            if (restResponse.IsSuccess || IsDeletedBefore(request, restResponse, attempts))
            {
                return restResponse.Body;
            }

            await StopIfUnauthorizedAsync(request, restResponse);
            if (attempts == RetryPolicy.MaxAttempts || !RetryPolicy.MayRepeat(request, restResponse))
            {
                throw restResponse.ToException();
            }

            if (restResponse.RateLimitHit is { } hit)
            {
                RestLog.RateLimited(logger, request.Route, hit.Scope, hit.RetryAfter.TotalSeconds);
            }
            else
            {
                await BackOffAsync(request, restResponse, attempts, cancellationToken);
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
        await revocation.RevokeAsync();
        throw new DiscordUnauthorizedException();
    }

    private Task BackOffAsync(RestRequest request, RestResponse restResponse, int attempts, CancellationToken cancellationToken)
    {
        RestLog.AttemptFailed(logger, request.Route, attempts, restResponse.Describe());
        return Task.Delay(RetryPolicy.Backoff(attempts, Random.Shared.NextDouble()), time, cancellationToken);
    }

    /// <summary>True for the 404 of a repeated deletion, the first attempt of which worked but had no response.</summary>
    private static bool IsDeletedBefore(RestRequest request, RestResponse restResponse, int attempts) =>
        attempts > 1 && request.Route.Method == HttpMethod.Delete && restResponse.Status == HttpStatusCode.NotFound;
}
