using System.Globalization;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class RateLimitTests : SandboxTest
{
    private const string Create = "/channels/{channel_id}/messages";

    [Test]
    public async Task A_bucket_counts_down_refuses_and_fills_again(CancellationToken ct)
    {
        var first = await SayAsync(Channel, ct);
        for (var n = 0; n < 4; n++)
        {
            await SayAsync(Channel, ct);
        }

        Wire.Advance(TimeSpan.FromSeconds(1.5));
        var refused = await SayAsync(Channel, ct);
        var elsewhere = await SayAsync(Server.AddChannel("other"), ct);
        Wire.Advance(TimeSpan.FromSeconds(3.5));
        var later = await SayAsync(Channel, ct);

        Assert.That((first.Headers["X-RateLimit-Limit"], first.Headers["X-RateLimit-Remaining"]), Is.EqualTo(("5", "4")));
        Assert.That(first.Headers["X-RateLimit-Reset-After"], Is.EqualTo("5"));
        Assert.That((refused.Status, refused.Headers["X-RateLimit-Scope"], refused.Headers["Retry-After"]), Is.EqualTo((429, "user", "4")));
        Assert.That(refused.Json.GetProperty("retry_after").GetDouble(), Is.EqualTo(3.5));
        Assert.That((elsewhere.Status, later.Status), Is.EqualTo((200, 200)));
    }

    [Test]
    public async Task A_response_bears_the_date_of_the_clock_that_counts_limits(CancellationToken ct)
    {
        Wire.Advance(TimeSpan.FromHours(5));

        var response = await SayAsync(Channel, ct);

        Assert.That(response.Headers["Date"], Is.EqualTo(Wire.GetUtcNow().ToString("R", CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task Fifty_calls_a_second_are_allowed_over_all_routes(CancellationToken ct)
    {
        var channels = Enumerable.Range(0, 51).Select(n => Server.AddChannel($"c{n}")).ToList();
        var answers = new List<RawResponse>();
        foreach (var channel in channels)
        {
            answers.Add(await SayAsync(channel, ct));
        }

        Wire.Advance(TimeSpan.FromSeconds(1));
        var later = await SayAsync(channels[50], ct);

        Assert.That(answers.Select(answer => answer.Status), Is.EqualTo(Enumerable.Repeat(200, 50).Append(429)));
        Assert.That((answers[50].Headers["X-RateLimit-Global"], answers[50].Headers["X-RateLimit-Scope"]), Is.EqualTo(("true", "global")));
        Assert.That(answers[50].Json.GetProperty("global").GetBoolean(), Is.True);
        Assert.That(later.Status, Is.EqualTo(200));
    }

    [TestCase(FaultKind.RateLimitUser, "user")]
    [TestCase(FaultKind.RateLimitShared, "shared")]
    [TestCase(FaultKind.RateLimitGlobal, "global")]
    public async Task A_429_can_be_asked_for_in_each_scope(FaultKind kind, string scope, CancellationToken ct)
    {
        World.Faults.FailNext("POST", Create, kind, retryAfter: TimeSpan.FromSeconds(0.25));
        var refused = await SayAsync(Channel, ct);
        var next = await SayAsync(Channel, ct);

        Assert.That((refused.Status, refused.Headers["X-RateLimit-Scope"], next.Status), Is.EqualTo((429, scope, 200)));
        Assert.That(refused.Json.GetProperty("retry_after").GetDouble(), Is.EqualTo(0.25));
    }

    [Test]
    public async Task A_429_without_headers_says_only_when_to_come_back(CancellationToken ct)
    {
        World.Faults.FailNext("POST", Create, FaultKind.RateLimitHeaderless, retryAfter: TimeSpan.FromSeconds(7));
        var refused = await SayAsync(Channel, ct);

        Assert.That((refused.Status, refused.Headers["Retry-After"]), Is.EqualTo((429, "7")));
        Assert.That(refused.Headers.Keys, Has.None.StartsWith("X-RateLimit"));
    }

    [Test]
    public async Task A_bucket_can_change(CancellationToken ct)
    {
        var before = await SayAsync(Channel, ct);
        World.Faults.ChangeBuckets();
        var after = await SayAsync(Channel, ct);

        Assert.That(after.Headers["X-RateLimit-Bucket"], Is.Not.EqualTo(before.Headers["X-RateLimit-Bucket"]));
        var reset = (Wire.GetUtcNow().ToUnixTimeSeconds() + 5).ToString(CultureInfo.InvariantCulture);
        Assert.That(after.Headers["X-RateLimit-Reset"], Is.EqualTo(reset));
    }

    private Task<RawResponse> SayAsync(SandboxChannel channel, CancellationToken ct) => Bot.SayAsync(channel, new { content = "x" }, ct);
}
