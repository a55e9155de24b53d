using DjangonautBot.Discord.Rest.RateLimits;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>Sends everything but callbacks: within the rate limits, again if that is safe, and never after a 401.</summary>
internal sealed class RequestSender(
    Transport transport, RateLimiter limiter, TokenRevocation revocation, int maxAttempts, TimeProvider time, ILogger logger)
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
        var mayHaveWorked = false;
        for (var attempts = 1; ; attempts++)
        {
            await limiter.WaitAsync(waiter, cancellationToken);
            revocation.ThrowIfRevoked();
            var restResponse = await transport.TryAsync(request, cancellationToken);
            limiter.Learn(waiter, restResponse);

            if (restResponse.IsSuccess || (mayHaveWorked && IsDeletedBefore(request, restResponse)))
            {
                return restResponse.Body;
            }

            await revocation.ThrowIfRejectedAsync(request.Route, restResponse);
            if (attempts == maxAttempts || !RetryPolicy.MayRepeat(request, restResponse))
            {
                throw restResponse.ToException(mayHaveWorked);
            }

            mayHaveWorked |= restResponse.MayHaveWorked;
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

    private Task BackOffAsync(RestRequest request, RestResponse restResponse, int attempts, CancellationToken cancellationToken)
    {
        RestLog.AttemptFailed(logger, request.Route, attempts, restResponse.Describe());
        return Task.Delay(RetryPolicy.Backoff(attempts, Random.Shared.NextDouble()), time, cancellationToken);
    }

    /// <summary>True for the refusal of a repeated deletion, an earlier attempt of which worked but had no response.</summary>
    private static bool IsDeletedBefore(RestRequest request, RestResponse restResponse) =>
        request.Route.Method == HttpMethod.Delete
        && restResponse.Refusal is { Code: DiscordErrorCode.UnknownMessage or DiscordErrorCode.UnknownScheduledEvent };
}
