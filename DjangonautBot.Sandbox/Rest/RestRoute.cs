using DjangonautBot.Sandbox.RateLimits;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>An operation of the API.</summary>
/// <param name="Template">Template as in Discord's OpenAPI file.</param>
/// <param name="Bucket">Null for interaction callbacks, which have no rate limit.</param>
/// <param name="NeedsToken">True if it requires the bot token; others have a token in their path and do not count globally.</param>
internal sealed record RestRoute(
    string Method,
    string Template,
    Func<RestCall, RestResponse> Handler,
    BucketRule? Bucket,
    bool NeedsToken = true);
