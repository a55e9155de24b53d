using DjangonautBot.Discord.Rest.RateLimits;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Discord.Rest;

/// <summary>Log messages of the REST client. Routes are logged by name only, because a path can hold an interaction's token.</summary>
internal static partial class RestLog
{
    [LoggerMessage(2001, LogLevel.Warning, "Discord asks {Route} to wait {Seconds} s (scope {Scope}).")]
    public static partial void RateLimited(ILogger logger, Route route, RateLimitScope scope, double seconds);

    [LoggerMessage(2002, LogLevel.Warning, "Try {Tries} of {Route} brought no usable answer: {Outcome}.")]
    public static partial void AttemptFailed(ILogger logger, Route route, int tries, string outcome);

    [LoggerMessage(2003, LogLevel.Critical, "Discord does not accept the token ({Route}); nothing is sent any more.")]
    public static partial void Unauthorized(ILogger logger, Route route);

    [LoggerMessage(
        2004,
        LogLevel.Warning,
        "An interaction was answered before the second try of {Route}: the first one seems to have worked.")]
    public static partial void CallbackUncertain(ILogger logger, Route route);
}
