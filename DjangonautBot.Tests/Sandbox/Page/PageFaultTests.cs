using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Sandbox.Page;

internal sealed class PageFaultTests : PageTest
{
    private int _resets;

    protected override SandboxPage Page => new() { Reset = () => _resets++ };

    [Test]
    public async Task The_next_post_meets_a_rate_limit(CancellationToken ct)
    {
        await PostAsync("faults", new { fault = "rate_limit" }, ct);

        Assert.That((await Bot.SayAsync(Channel, new { content = "x" }, ct)).Status, Is.EqualTo(429));
        Assert.That((await Bot.SayAsync(Channel, new { content = "x" }, ct)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task The_bot_loses_its_permission_and_gets_it_back(CancellationToken ct)
    {
        await PostAsync("faults", new { fault = "lose_permission", channel = $"{Channel.Id}" }, ct);
        var without = await Bot.SayAsync(Channel, new { content = "x" }, ct);
        await PostAsync("faults", new { fault = "restore_permission", channel = $"{Channel.Id}" }, ct);
        var with = await Bot.SayAsync(Channel, new { content = "x" }, ct);

        Assert.That((without.Status, with.Status), Is.EqualTo((403, 200)));
    }

    [TestCase("close_direct_messages", true)]
    [TestCase("open_direct_messages", false)]
    public async Task Direct_messages_are_closed_and_opened(string fault, bool closed, CancellationToken ct)
    {
        Ada.DirectMessagesClosed = !closed;

        await PostAsync("faults", new { fault, person = $"{Ada.Id}" }, ct);

        Assert.That(Ada.DirectMessagesClosed, Is.EqualTo(closed));
    }

    [Test]
    public async Task The_connection_is_dropped(CancellationToken ct)
    {
        await Bot.StartAsync(ct);

        await PostAsync("faults", new { fault = "drop_connection" }, ct);

        Assert.That(async () => await Bot.ClosedWithAsync(ct), Throws.InstanceOf<System.Net.WebSockets.WebSocketException>());
    }

    [Test]
    public async Task A_reset_is_the_hosts_to_do(CancellationToken ct)
    {
        var (status, _) = await PostAsync("reset", new { }, ct);

        Assert.That((status, _resets), Is.EqualTo((202, 1)));
    }

    [Test]
    public async Task What_the_host_cannot_do_is_said_in_words(CancellationToken ct)
    {
        var (status, body) = await PostAsync("play", new { }, ct);

        Assert.That((status, body.GetProperty("error").GetString()), Is.EqualTo((409, "There is no story to play here.")));
    }
}
