namespace DjangonautBot.Sandbox.RateLimits;

/// <summary>What a call found in its bucket, as the answer's headers tell it.</summary>
/// <param name="ResetAfter">How long until the bucket is full again, or until the next second for the global limit.</param>
/// <param name="Refused">Whether the call is answered with 429.</param>
/// <param name="Scope"><c>user</c>, <c>global</c> or <c>shared</c>; for a refusal.</param>
internal sealed record RateLimitState(
    string Bucket, int Limit, int Remaining, DateTimeOffset Reset, TimeSpan ResetAfter, bool Refused, string Scope = "user");
