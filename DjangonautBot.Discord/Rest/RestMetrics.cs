using System.Diagnostics;
using System.Diagnostics.Metrics;
using DjangonautBot.Discord.Rest.RateLimits;
using DjangonautBot.Discord.Rest.Sending;

namespace DjangonautBot.Discord.Rest;

/// <summary>Metrics and traces of the REST client. A request is named by its route's template, never by its path.</summary>
internal static class RestMetrics
{
    // Shorter ones are the time that it takes to see that there is nothing to wait for.
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    private static readonly Histogram<double> Requests = DiscordTelemetry.Meter.CreateHistogram(
        "djangonautbot.discord.request.duration", "s", "Time of each attempt at a request.", tags: null, DiscordTelemetry.Durations);

    private static readonly Histogram<double> Waits = DiscordTelemetry.Meter.CreateHistogram(
        "djangonautbot.discord.rate_limit.wait.duration",
        "s",
        "Time for which requests were held back, so that Discord accepts them.",
        tags: null,
        DiscordTelemetry.Durations);

    private static readonly Counter<long> Hits = DiscordTelemetry.Meter.CreateCounter<long>(
        "djangonautbot.discord.rate_limit.hits", "{response}", "Responses with status 429, by the scope of the limit.");

    /// <summary>Begins to trace an attempt; null while nobody listens.</summary>
    public static Activity? Start(Route route)
    {
        var activity = DiscordTelemetry.Activities.StartActivity(route.Name, ActivityKind.Client);
        activity?.SetTag("http.request.method", route.Method.Method);
        activity?.SetTag("url.template", route.Template);
        return activity;
    }

    /// <summary>Records the end of an attempt.</summary>
    public static void Record(Route route, RestResponse response, TimeSpan duration, Activity? activity)
    {
        var outcome = OutcomeOf(response);
        activity?.SetTag(outcome.Key, outcome.Value);
        activity?.SetStatus(response.IsSuccess ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        if (Requests.Enabled)
        {
            Requests.Record(
                duration.TotalSeconds, new("http.request.method", route.Method.Method), new("url.template", route.Template), outcome);
        }
    }

    /// <summary>Counts a response with status 429.</summary>
    public static void CountHit(RateLimitScope scope) => Hits.Add(1, new KeyValuePair<string, object?>("scope", NameOf(scope)));

    /// <summary>Records the time for which a request was held back by the limit of its bucket.</summary>
    public static void RecordBucketWait(TimeSpan wait) => RecordWait(wait, "bucket");

    /// <summary>Records the time for which a request was held back by the limit over all routes.</summary>
    public static void RecordGlobalWait(TimeSpan wait) => RecordWait(wait, "global");

    private static void RecordWait(TimeSpan wait, string limit)
    {
        if (wait >= ShortestWait)
        {
            Waits.Record(wait.TotalSeconds, new KeyValuePair<string, object?>("limit", limit));
        }
    }

    private static KeyValuePair<string, object?> OutcomeOf(RestResponse response) => response switch
    {
        { Status: { } status } => new("http.response.status_code", (int)status),
        { NeverSent: true } => new("error.type", "unreachable"),
        { Failure: OperationCanceledException } => new("error.type", "timeout"),
        _ => new("error.type", "broken"),
    };

    private static string NameOf(RateLimitScope scope) => scope switch
    {
        RateLimitScope.Global => "global",
        RateLimitScope.Shared => "shared",
        RateLimitScope.Address => "address",
        _ => "user",
    };
}
