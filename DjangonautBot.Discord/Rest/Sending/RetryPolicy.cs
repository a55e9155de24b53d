namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>Decides if and when a request is sent again. Pure.</summary>
internal static class RetryPolicy
{
    /// <summary>Most attempts: the first and four more, with 7 to 15 seconds of pauses in between.</summary>
    public const int MaxAttempts = 5;

    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Permits another attempt after a 429 or if nothing was sent. A request that may have worked is repeated only if that does
    /// no harm.
    /// </summary>
    public static bool MayRepeat(RestRequest request, RestResponse restResponse) => restResponse switch
    {
        { NeverSent: true } or { RateLimitHit: not null } => true,
        { MayHaveWorked: true } => request.Repeatable,
        _ => false,
    };

    /// <summary>Pause that doubles with each attempt, shortened by up to half at random, so that many bots do not return at once.</summary>
    /// <param name="attempts">Number of attempts so far, from one.</param>
    /// <param name="random">A number from 0 to 1.</param>
    public static TimeSpan Backoff(int attempts, double random) =>
        FirstBackoff * Math.Pow(2, attempts - 1) * (1 - (random / 2));
}
