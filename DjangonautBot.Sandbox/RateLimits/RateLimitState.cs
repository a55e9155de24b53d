namespace DjangonautBot.Sandbox.RateLimits;

/// <summary>State of a bucket after a call, as in the headers of the response.</summary>
/// <param name="ResetAfter">Time until the bucket is full again, or until the next second for the global limit.</param>
/// <param name="Exceeded">True if the call is rejected with 429.</param>
/// <param name="Scope"><c>user</c>, <c>global</c> or <c>shared</c> for a 429.</param>
internal sealed record RateLimitState(
    string Bucket, int Limit, int Remaining, DateTimeOffset Reset, TimeSpan ResetAfter, bool Exceeded, string Scope = "user");
