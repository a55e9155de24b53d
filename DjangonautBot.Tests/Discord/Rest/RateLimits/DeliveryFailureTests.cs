using System.Net;
using System.Text;
using DjangonautBot.Discord.Rest.RateLimits;

namespace DjangonautBot.Tests.Discord.Rest.RateLimits;

public sealed class DeliveryFailureTests
{
    [TestCase("user", RateLimitScope.User)]
    [TestCase("global", RateLimitScope.Global)]
    [TestCase("shared", RateLimitScope.Shared)]
    [TestCase("of tomorrow", RateLimitScope.User)]
    public void The_scope_is_read_from_its_header(string header, object scope)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.Add("X-RateLimit-Scope", header);

        Assert.That(Read(response, "{}").Scope, Is.EqualTo(scope));
    }

    [Test]
    public void A_header_of_its_own_means_global_too()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.Add("X-RateLimit-Global", "true");

        Assert.That(Read(response, "{}").Scope, Is.EqualTo(RateLimitScope.Global));
    }

    [Test]
    public void The_bodys_decimal_seconds_are_finer_than_the_headers()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.Add("Retry-After", "2");

        Assert.That(Read(response, """{"retry_after": 1.337}""").RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(1.337)));
    }

    [Test]
    public void A_page_of_html_leaves_the_header()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.Add("Retry-After", "900");

        Assert.That(
            Read(response, "<html>"), Is.EqualTo(new RateLimitHit(RateLimitScope.Address, TimeSpan.FromMinutes(15))));
    }

    [Test]
    public void A_ban_without_an_end_lasts_ten_minutes()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);

        Assert.That(Read(response, "").RetryAfter, Is.EqualTo(TimeSpan.FromMinutes(10)));
    }

    private static RateLimitHit Read(HttpResponseMessage response, string body) =>
        RateLimitHit.Read(RateLimitHeaders.Read(response.Headers), Encoding.UTF8.GetBytes(body));
}
