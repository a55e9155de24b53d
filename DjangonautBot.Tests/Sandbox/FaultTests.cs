using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class FaultTests : SandboxTest
{
    private const string Create = "/channels/{channel_id}/messages";

    [TestCase(FaultKind.ServerError500, 500, 0)]
    [TestCase(FaultKind.BadGatewayBeforeCommit, 502, 0)]
    [TestCase(FaultKind.BadGatewayAfterCommit, 502, 1)]
    [TestCase(FaultKind.GatewayTimeout504AfterCommit, 504, 1)]
    public async Task A_server_error_comes_before_or_after_the_message_is_made(
        FaultKind kind,
        int status,
        int messages,
        CancellationToken ct)
    {
        World.Faults.FailNext("POST", Create, kind);
        var answer = await Bot.SayAsync(Channel, new { content = "x" }, ct);

        Assert.That((answer.Status, Channel.Messages.Count), Is.EqualTo((status, messages)));
        Assert.That(World.Requests[^1].Status, Is.EqualTo(status));
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task A_page_of_a_proxy_comes_before_or_after_the_message_is_made(bool executes, int messages, CancellationToken ct)
    {
        World.Faults.AnswerNext("POST", Create, 408, "<html></html>", executes);
        var answer = await Bot.SayAsync(Channel, new { content = "x" }, ct);

        Assert.That((answer.Status, Channel.Messages.Count), Is.EqualTo((408, messages)));
    }

    [TestCase(FaultKind.ResetConnection, 0)]
    [TestCase(FaultKind.ResetAfterCommit, 1)]
    public void A_connection_is_cut_before_or_after_the_message_is_made(FaultKind kind, int messages, CancellationToken ct)
    {
        World.Faults.FailNext("POST", Create, kind);

        Assert.That(() => Bot.SayAsync(Channel, new { content = "x" }, ct), Throws.InstanceOf<HttpRequestException>());
        Assert.That((World.Requests[^1].Status, Channel.Messages.Count), Is.EqualTo((0, messages)));
    }

    [Test]
    public async Task A_slow_answer_waits_for_the_wires_clock(CancellationToken ct)
    {
        World.Faults.FailNext("POST", Create, FaultKind.SlowResponse, retryAfter: TimeSpan.FromSeconds(10));
        var saying = Bot.SayAsync(Channel, new { content = "x" }, ct);
        await World.WaitUntilAsync(() => Channel.Messages.Count == 1, ct);
        var early = saying.IsCompleted;
        await Wire.WaitForTimerAsync(TimeSpan.FromSeconds(10));
        Wire.Advance(TimeSpan.FromSeconds(10));

        Assert.That((early, (await saying).Status), Is.EqualTo((false, 200)));
    }

    [Test]
    public async Task A_call_can_hang_until_the_caller_gives_up(CancellationToken ct)
    {
        World.Faults.FailNext("POST", Create, FaultKind.Hang);
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var saying = Bot.SayAsync(Channel, new { content = "x" }, impatient.Token);
        await World.WaitUntilAsync(() => World.Requests.Count == 1, ct);
        await impatient.CancelAsync();

        Assert.That(() => saying, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Channel.Messages, Is.Empty);
    }

    [Test]
    public async Task Any_refusal_of_Discords_can_be_asked_for(CancellationToken ct)
    {
        World.Faults.RejectNext("POST", "/users/@me/channels", 403, 40003, "You are opening direct messages too fast.");
        var refused = await Bot.RestAsync("POST", "/users/@me/channels", new { recipient_id = Ada.Id.ToString() }, ct);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((403, 40003)));
    }

    [Test]
    public async Task An_interaction_can_be_unknown_although_the_answer_went_through(CancellationToken ct)
    {
        await Bot.RegisterAsync(ct, new { name = "ping", description = "Pong" });
        await Bot.StartAsync(ct);
        World.Faults.FailNext(
            "POST",
            "/interactions/{interaction_id}/{interaction_token}/callback",
            FaultKind.UnknownInteractionAfterSuccess);
        var running = Ada.RunAsync("ping");
        var answer = await Bot.CallbackAsync(await Bot.EventAsync("INTERACTION_CREATE", ct), 4, new { content = "pong" }, ct);

        Assert.That((answer.Status, answer.Code, (await running).Text), Is.EqualTo((404, 10062, "pong")));
    }

    [Test]
    public async Task Interaction_tokens_can_expire_early(CancellationToken ct)
    {
        await Bot.RegisterAsync(ct, new { name = "ping", description = "Pong" });
        await Bot.StartAsync(ct);
        _ = Ada.RunAsync("ping");
        var interaction = await Bot.AnswerAsync(4, new { content = "pong" }, ct);
        World.Faults.ExpireInteractionTokens();

        Assert.That((await Bot.WebhookAsync(interaction, "POST", "", new { content = "more" }, ct)).Code, Is.EqualTo(50027));
    }

    [Test]
    public async Task A_reconnect_can_be_asked_for_before_hello_once(CancellationToken ct)
    {
        World.Faults.ReconnectBeforeHello = true;
        await Bot.ConnectAsync(ct);
        var first = await Bot.OpAsync(ct);
        await Bot.ConnectAsync(ct);

        Assert.That((first, await Bot.OpAsync(ct)), Is.EqualTo((7, 10)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_session_can_be_declared_invalid(bool resumable, CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        await Bot.EventAsync("GUILD_CREATE", ct);
        World.Faults.InvalidateSession(resumable);
        var frame = await Bot.FrameAsync(ct);
        await Bot.ConnectAsync(ct);
        await Bot.FrameAsync(ct);
        await Bot.ResumeAsync(ct);
        var answer = await Bot.FrameAsync(ct);

        Assert.That((frame.GetProperty("op").GetInt32(), frame.GetProperty("d").GetBoolean()), Is.EqualTo((9, resumable)));
        Assert.That(answer.GetProperty("op").GetInt32(), Is.EqualTo(resumable ? 0 : 9));
    }

    [Test]
    public async Task A_reconnect_and_a_heartbeat_can_be_asked_for(CancellationToken ct)
    {
        await Bot.ConnectAsync(ct);
        await Bot.FrameAsync(ct);
        World.Faults.RequestReconnect();
        World.Faults.RequestHeartbeat();

        Assert.That((await Bot.OpAsync(ct), await Bot.OpAsync(ct)), Is.EqualTo((7, 1)));
    }

    [Test]
    public async Task Heartbeats_can_go_unanswered(CancellationToken ct)
    {
        await Bot.ConnectAsync(ct);
        await Bot.FrameAsync(ct);
        World.Faults.SwallowHeartbeatAcks = true;
        await Bot.SendAsync(1, null, ct);
        World.Faults.RequestReconnect();

        Assert.That(await Bot.OpAsync(ct), Is.EqualTo(7));
    }

    [TestCase(4004)]
    [TestCase(4010)]
    [TestCase(4011)]
    [TestCase(4012)]
    [TestCase(4013)]
    [TestCase(4014)]
    public async Task A_connection_can_be_closed_with_any_code(int code, CancellationToken ct)
    {
        World.Faults.CloseCodeAtIdentify = code;
        await Bot.ConnectAsync(ct);
        await Bot.IdentifyAsync(ct);
        var atIdentify = await Bot.ClosedWithAsync(ct);
        await Bot.StartAsync(ct);
        World.Faults.CloseConnections(code);

        Assert.That((atIdentify, await Bot.ClosedWithAsync(ct)), Is.EqualTo((code, code)));
    }

    [Test]
    public async Task Events_can_come_twice(CancellationToken ct)
    {
        World.Faults.DuplicateDispatches = true;
        await Bot.StartAsync(ct);
        var again = await Bot.FrameAsync(ct);

        Assert.That(again.GetProperty("t").GetString(), Is.EqualTo("READY"));
    }

    [Test]
    public async Task A_frozen_connection_answers_nothing_and_its_session_can_be_resumed(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        await Bot.EventAsync("GUILD_CREATE", ct);
        World.Faults.FreezeConnections();
        Server.AddChannel("missed");
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        Assert.That(() => Bot.CloseAsync(4000, soon.Token), Throws.InstanceOf<OperationCanceledException>());

        await Bot.ConnectAsync(ct);
        await Bot.FrameAsync(ct);
        await Bot.ResumeAsync(ct);

        Assert.That((await Bot.EventAsync("CHANNEL_CREATE", ct)).GetProperty("name").GetString(), Is.EqualTo("missed"));
    }

    [Test]
    public async Task Interactions_can_get_lost(CancellationToken ct)
    {
        await Bot.RegisterAsync(ct, new { name = "ping", description = "Pong" });
        await Bot.StartAsync(ct);
        World.Faults.DropInteractions = true;
        var running = Ada.RunAsync("ping");
        await Wire.WaitForTimerAsync(TimeSpan.FromSeconds(3));
        Wire.Advance(TimeSpan.FromSeconds(3));

        Assert.That(
            async () => await running,
            Throws.InstanceOf<SandboxInteractionException>().With.Message.EqualTo("The application did not respond"));
    }
}
