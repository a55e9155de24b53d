using System.Net;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Discord.Rest.RateLimits;
using DjangonautBot.Discord.Rest.Sending;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class InteractionResponderTests
{
    [TestCase(HttpStatusCode.Unauthorized, null, true)]
    [TestCase(HttpStatusCode.Forbidden, null, true)]
    [TestCase(HttpStatusCode.TooManyRequests, "User", true)]
    [TestCase(HttpStatusCode.TooManyRequests, "Global", true)]
    [TestCase(HttpStatusCode.TooManyRequests, "Shared", false)]
    [TestCase(HttpStatusCode.NotFound, null, false)]
    [TestCase(HttpStatusCode.BadRequest, null, false)]
    [TestCase(HttpStatusCode.BadGateway, null, false)]
    public void Only_what_could_have_been_avoided_counts_towards_a_ban(HttpStatusCode status, string? scope, bool counts)
    {
        var headers = new RateLimitHeaders(Scope: scope is null ? null : Enum.Parse<RateLimitScope>(scope));

        Assert.That(new RestResponse(status, headers, []).IsInvalid, Is.EqualTo(counts));
    }

    [TestCase(HttpStatusCode.BadGateway, typeof(DiscordUnreachableException))]
    [TestCase(HttpStatusCode.RequestTimeout, typeof(DiscordUnreachableException))]
    [TestCase(HttpStatusCode.Forbidden, typeof(DiscordApiException))]
    public void A_server_error_and_a_timeout_are_no_refusals(HttpStatusCode status, Type exception)
    {
        var body = """{"message": "no", "code": 0}"""u8.ToArray();

        Assert.That(
            new RestResponse(status, RateLimitHeaders.None, body).ToException(mayHaveWorked: false), Is.TypeOf(exception));
    }
}
