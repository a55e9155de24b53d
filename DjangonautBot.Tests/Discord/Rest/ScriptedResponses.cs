using System.Globalization;
using System.Net;
using System.Text;

namespace DjangonautBot.Tests.Discord.Rest;

/// <summary>Answers of Discord.</summary>
internal static class ScriptedResponses
{
    public const string MessageBody = """
        {"id": "900", "channel_id": "1", "content": "hello", "author": {"id": "5", "username": "bot", "bot": true},
         "embeds": [{"title": "t"}], "unknown": {"to": "us"},
         "components": [{"type": 1, "components": [{"type": 2, "custom_id": "press", "style": 1, "label": "Press"}]}]}
        """;

    public static HttpResponseMessage Message() => Ok(MessageBody);

    public static HttpResponseMessage Ok(string body) => With(HttpStatusCode.OK, body);

    public static HttpResponseMessage NoContent() => new(HttpStatusCode.NoContent);

    public static HttpResponseMessage Error(HttpStatusCode status, int code = 0) =>
        With(status, $$"""{"code": {{code}}, "message": "no"}""");

    /// <summary>The page of a proxy between the bot and Discord.</summary>
    public static HttpResponseMessage Page(HttpStatusCode status) => With(status, "<html>A proxy says no</html>");

    public static HttpResponseMessage With(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <summary>Adds Discord's headers about the bucket.</summary>
    public static HttpResponseMessage InBucket(
        this HttpResponseMessage response, string bucket, int remaining, double resetAfter)
    {
        response.Headers.Add("X-RateLimit-Bucket", bucket);
        response.Headers.Add("X-RateLimit-Limit", "5");
        response.Headers.Add("X-RateLimit-Remaining", $"{remaining}");
        response.Headers.Add("X-RateLimit-Reset", "1");
        response.Headers.Add("X-RateLimit-Reset-After", resetAfter.ToString(CultureInfo.InvariantCulture));
        return response;
    }

    /// <summary>A 429 of the API.</summary>
    public static HttpResponseMessage TooMany(string scope, double retryAfter)
    {
        var response = TooManyWithoutHeaders(retryAfter);
        response.Headers.Add("X-RateLimit-Scope", scope);
        return response;
    }

    /// <summary>A 429 of the proxy before the API.</summary>
    public static HttpResponseMessage TooManyWithoutHeaders(double retryAfter) => With(
        HttpStatusCode.TooManyRequests,
        string.Create(CultureInfo.InvariantCulture, $$"""{"message": "slow down", "retry_after": {{retryAfter}}}"""));
}
