using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class HostTests : SandboxTest
{
    [TestCase("localhost", 200)]
    [TestCase("[::1]", 200)]
    [TestCase("sandbox.example.org", 403)]
    [TestCase("192.168.1.5", 403)]
    public async Task Only_this_machines_own_names_are_answered(string host, int status, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Host.ClockUrl);
        request.Headers.Host = host;
        using var response = await Bot.Http.SendAsync(request, ct);

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task The_clock_tells_program_time(CancellationToken ct)
    {
        World.Clock.MoveTo(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.That(await Bot.Http.GetStringAsync(Host.ClockUrl, ct), Is.EqualTo("""{"unix_ms":1893456000000}"""));
    }

    [Test]
    public async Task A_wrong_token_and_a_caller_without_name_are_refused(CancellationToken ct)
    {
        Bot.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", "wrong");
        var unauthorized = await Bot.GetAsync("/users/@me", ct);
        Bot.Http.DefaultRequestHeaders.UserAgent.Clear();
        var nameless = await Bot.GetAsync("/users/@me", ct);

        Assert.That((unauthorized.Status, unauthorized.Code, nameless.Status), Is.EqualTo((401, 0, 403)));
    }

    [Test]
    public async Task A_method_that_a_path_does_not_take_is_not_allowed(CancellationToken ct)
    {
        var wrongMethod = await Bot.RestAsync("PUT", $"/channels/{Channel.Id}/messages", new { content = "x" }, ct);
        var wrongPath = await Bot.RestAsync("PUT", $"/channels/{Channel.Id}/nothing", null, ct);

        Assert.That((wrongMethod.Status, wrongMethod.Code, wrongPath.Status), Is.EqualTo((405, 0, 404)));
    }

    [Test]
    public async Task A_method_that_only_Discord_has_is_refused_by_its_name(CancellationToken ct)
    {
        var refused = await Bot.RestAsync("DELETE", $"/channels/{Channel.Id}", null, ct);

        Assert.That(refused.Status, Is.EqualTo(400));
        Assert.That(refused.Json.GetProperty("message").GetString(), Is.EqualTo("The sandbox has no DELETE /channels/{channel_id}."));
    }

    [Test]
    public async Task The_gateways_address_needs_no_token(CancellationToken ct)
    {
        var withToken = await Bot.GetAsync("/gateway/bot", ct);
        Bot.Http.DefaultRequestHeaders.Authorization = null;
        var without = await Bot.GetAsync("/gateway", ct);

        Assert.That(without.Json.GetProperty("url").GetString(), Is.EqualTo(withToken.Json.GetProperty("url").GetString()));
    }

    [Test]
    public void The_first_part_of_the_token_is_the_bots_id()
    {
        var first = World.Token.Split('.')[0];
        var padded = first.PadRight((first.Length + 3) / 4 * 4, '=');

        Assert.That(Encoding.ASCII.GetString(Convert.FromBase64String(padded)), Is.EqualTo($"{World.Bot.Id}"));
    }

    [Test]
    public async Task Calls_are_recorded_with_their_route_and_body(CancellationToken ct)
    {
        await Bot.SayAsync(Channel, new { content = "x" }, ct);
        var request = World.Requests[^1];

        Assert.That(
            (request.Method, request.RouteTemplate, request.Path, request.Json, request.Status),
            Is.EqualTo(("POST", "/channels/{channel_id}/messages", $"/channels/{Channel.Id}/messages", """{"content":"x"}""", 200)));
    }

    [Test]
    public async Task A_body_that_is_no_json_is_refused(CancellationToken ct)
    {
        using var content = new StringContent("{");

        Assert.That((await Bot.RestAsync("POST", $"/channels/{Channel.Id}/messages", content, ct)).Code, Is.EqualTo(50109));
    }

    [Test]
    public async Task What_happens_is_told_a_line_each(CancellationToken ct)
    {
        var lines = new List<SandboxActivity>();
        World.Happened += lines.Add;
        await Bot.SayAsync(Channel, new { content = "Hello" }, ct);

        Assert.That(lines.Select(line => line.Kind), Is.EqualTo(new[] { SandboxActivityKind.Message, SandboxActivityKind.Rest }));
        Assert.That(lines[0].Text, Does.Contain("team-alpha").And.Contain("Hello"));
    }

    [Test]
    public async Task It_can_be_started_on_a_port_of_ones_choice(CancellationToken ct)
    {
        var port = FreePort.Find();
        await using var other = await SandboxHost.StartAsync(new SandboxWorld(), port, ct: ct);

        Assert.That(other.ApiBaseUrl.ToString(), Is.EqualTo($"http://{IPAddress.Loopback}:{port}/api/v10"));
    }

    [Test]
    public async Task Two_thousand_interactions_take_a_few_seconds(CancellationToken ct)
    {
        await Bot.RegisterAsync(ct, new { name = "ping", description = "Pong" });
        await Bot.StartAsync(ct);
        var started = TimeProvider.System.GetTimestamp();
        for (var batch = 0; batch < 20; batch++)
        {
            var running = Enumerable.Range(0, 100).Select(_ => Ada.RunAsync("ping")).ToList();
            for (var n = 0; n < 100; n++)
            {
                await Bot.AnswerAsync(4, new { content = "pong", flags = 64 }, ct);
            }

            await Task.WhenAll(running);
        }

        Assert.That(TimeProvider.System.GetElapsedTime(started), Is.LessThan(TimeSpan.FromSeconds(10)));
    }
}
