using System.Net;

namespace DjangonautBot.Discord.Rest.Sending;

/// <summary>Whether and when a request is sent again. A pure decision.</summary>
internal static class RetryPolicy
{
    /// <summary>The first try and four more: 7 to 15 seconds of pauses in between.</summary>
    public const int MaxTries = 5;

    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);

    /// <summary>
    /// A request that was refused for its pace, or never left, goes again. Where an answer is missing or a server error,
    /// the request may have worked (also with a 502), so it goes again only if that does no harm.
    /// </summary>
    public static bool MayRepeat(RestRequest request, RestResponse restResponse) => restResponse switch
    {
        { NeverSent: true } => true,
        { Status: HttpStatusCode.TooManyRequests } => true,
        { Status: null or >= HttpStatusCode.InternalServerError } => request.Repeatable,
        _ => false,
    };

    /// <summary>Doubling, and up to half of it shortened at random, so that many bots do not come back as one.</summary>
    /// <param name="tries">How many there were, from one.</param>
    /// <param name="random">0 to 1.</param>
    public static TimeSpan Backoff(int tries, double random) =>
        FirstBackoff * Math.Pow(2, tries - 1) * (1 - (random / 2));
}
