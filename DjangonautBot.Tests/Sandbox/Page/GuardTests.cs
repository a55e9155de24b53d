using System.Net.Http.Json;

namespace DjangonautBot.Tests.Sandbox.Page;

internal sealed class GuardTests : PageTest
{
    [TestCase("/")]
    [TestCase("/page/api/state")]
    public async Task A_foreign_name_is_refused(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Host.Address, path));
        request.Headers.Host = "sandbox.example.org";
        using var response = await Browser.SendAsync(request, ct);

        Assert.That((int)response.StatusCode, Is.EqualTo(403));
    }

    [TestCase("https://example.org")]
    [TestCase("null")]
    [TestCase("http://127.0.0.1:1")]
    public async Task Another_origin_changes_nothing(string origin, CancellationToken ct)
    {
        Assert.That(await SayFromAsync(origin, ct), Is.EqualTo(403));
        Assert.That(Channel.Messages, Is.Empty);
    }

    [Test]
    public async Task The_pages_own_origin_may_change_things(CancellationToken ct) =>
        Assert.That(await SayFromAsync(Host.Address.GetLeftPart(UriPartial.Authority), ct), Is.EqualTo(200));

    [Test]
    public async Task The_page_loads_nothing_from_elsewhere_and_is_kept_nowhere(CancellationToken ct)
    {
        using var response = await Browser.GetAsync(Host.Address, ct);

        Assert.Multiple(() =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(200));
            Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo("text/html; charset=utf-8"));
            Assert.That(
                response.Headers.GetValues("Content-Security-Policy").Single(),
                Does.StartWith("default-src 'self';").And.Not.Contain("unsafe"));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(["nosniff"]));
            Assert.That(response.Headers.CacheControl?.NoStore, Is.True);
        });
    }

    [TestCase("missing.js")]
    [TestCase("..%2findex.html")]
    public async Task What_is_no_file_of_the_page_is_not_found(string name, CancellationToken ct) =>
        Assert.That(await StatusAsync($"/page/{name}", ct), Is.EqualTo(404));

    [Test]
    public async Task What_is_no_json_is_refused_in_words(CancellationToken ct)
    {
        using var content = new StringContent("{");
        using var response = await Browser.PostAsync(new Uri("say", UriKind.Relative), content, ct);

        Assert.That((int)response.StatusCode, Is.EqualTo(400));
        Assert.That(await response.Content.ReadAsStringAsync(ct), Is.EqualTo("""{"error":"This is no JSON."}"""));
    }

    private async Task<int> SayFromAsync(string origin, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("say", UriKind.Relative));
        request.Headers.Add("Origin", origin);
        request.Content = JsonContent.Create(new { @as = $"{Ada.Id}", channel = $"{Channel.Id}", text = "Hello" });
        using var response = await Browser.SendAsync(request, ct);
        return (int)response.StatusCode;
    }
}
