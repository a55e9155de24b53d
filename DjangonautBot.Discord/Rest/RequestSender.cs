using System.Net;
using DjangonautBot.Discord.Rest.RateLimits;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Discord.Rest;

/// <summary>Sends everything but callbacks: within the limits, again where that is safe, and never after a 401.</summary>
internal sealed class RequestSender(
    Transport transport, RateLimiter limiter, TokenRefusal refusal, TimeProvider time, ILogger logger)
{
    /// <summary>The body of the successful answer.</summary>
    public async Task<byte[]> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        refusal.ThrowIfRefused();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, refusal.Refused);
        var turn = limiter.Join(request.Route);
        try
        {
            return await SendAsync(request, turn, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DiscordUnauthorizedException();
        }
        finally
        {
            limiter.Leave(turn);
        }
    }

    private async Task<byte[]> SendAsync(RestRequest request, Turn turn, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            await limiter.WaitAsync(turn, cancellationToken);
            refusal.ThrowIfRefused();
            var answer = await transport.TryAsync(request, cancellationToken);
            limiter.Learn(turn, answer);

            if (answer.IsSuccess || IsDeletedBefore(request, answer, tries))
                return answer.Body;
            await StopIfUnauthorizedAsync(request, answer);
            if (tries == RetryPolicy.MaxTries || !RetryPolicy.MayRepeat(request, answer))
                throw answer.ToException();

            if (answer.Refusal is { } refused)
                RestLog.RateLimited(logger, request.Route, refused.Scope, refused.RetryAfter.TotalSeconds);
            else
                await BackOffAsync(request, answer, tries, cancellationToken);
        }
    }

    /// <summary>An expired interaction token is answered with 401 too, and says nothing of the bot's own.</summary>
    private async Task StopIfUnauthorizedAsync(RestRequest request, Answer answer)
    {
        if (answer.Status != HttpStatusCode.Unauthorized || request.Route.IsInteraction)
            return;

        RestLog.Unauthorized(logger, request.Route);
        await refusal.RefuseAsync();
        throw new DiscordUnauthorizedException();
    }

    private Task BackOffAsync(RestRequest request, Answer answer, int tries, CancellationToken cancellationToken)
    {
        RestLog.TriedInVain(logger, request.Route, tries, answer.Describe());
        return Task.Delay(RetryPolicy.Backoff(tries, Random.Shared.NextDouble()), time, cancellationToken);
    }

    /// <summary>What an earlier try deleted without an answer is not there any more.</summary>
    private static bool IsDeletedBefore(RestRequest request, Answer answer, int tries) =>
        tries > 1 && request.Route.Method == HttpMethod.Delete && answer.Status == HttpStatusCode.NotFound;
}
