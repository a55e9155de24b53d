using DjangonautBot.Sandbox.RateLimits;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>An operation of the API.</summary>
/// <param name="Template">As in Discord's OpenAPI file.</param>
/// <param name="Bucket">None for interaction callbacks, which no limit holds up.</param>
/// <param name="NeedsToken">Whether it takes the bot token; the others have a token in their path and do not count globally.</param>
internal sealed record RestRoute(
    string Method,
    string Template,
    Func<RestCall, RestResponse> Handler,
    BucketRule? Bucket,
    bool NeedsToken = true);
