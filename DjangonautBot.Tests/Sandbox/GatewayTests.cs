using System.Text.Json;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class GatewayTests : SandboxTest
{
    [Test]
    public async Task Ready_names_servers_as_unavailable_and_a_guild_create_follows(CancellationToken ct)
    {
        var ready = await Bot.StartAsync(ct);
        var created = await Bot.EventAsync("GUILD_CREATE", ct);

        Assert.That(ready.GetProperty("guilds")[0].GetProperty("unavailable").GetBoolean(), Is.True);
        Assert.That(created.GetProperty("channels")[0].GetProperty("name").GetString(), Is.EqualTo("team-alpha"));
        Assert.That(created.GetProperty("members").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_heartbeat_is_acknowledged(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        await Bot.EventAsync("GUILD_CREATE", ct);
        await Bot.SendAsync(1, Bot.Sequence, ct);

        Assert.That(await Bot.OpAsync(ct), Is.EqualTo(11));
    }

    [Test]
    public async Task Anything_before_identify_is_refused(CancellationToken ct)
    {
        await Bot.ConnectAsync(ct);
        await Bot.SendAsync(3, new { }, ct);

        Assert.That(await Bot.ClosedWithAsync(ct), Is.EqualTo(4003));
    }

    [Test]
    public async Task A_wrong_token_is_refused(CancellationToken ct)
    {
        await Bot.ConnectAsync(ct);
        await Bot.IdentifyAsync(ct, token: "wrong");

        Assert.That(await Bot.ClosedWithAsync(ct), Is.EqualTo(4004));
    }

    [TestCase(1L << 40, 4013)]
    [TestCase(2L, 4014)]
    public async Task Intents_that_are_unknown_or_privileged_are_refused(long intents, int code, CancellationToken ct)
    {
        await Bot.ConnectAsync(ct);
        await Bot.IdentifyAsync(ct, intents);

        Assert.That(await Bot.ClosedWithAsync(ct), Is.EqualTo(code));
    }

    [Test]
    public async Task A_second_identify_is_refused(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        await Bot.IdentifyAsync(ct);

        Assert.That(await Bot.ClosedWithAsync(ct), Is.EqualTo(4005));
    }

    [TestCase("{", 4002)]
    [TestCase("""{"op":77,"d":null}""", 4001)]
    public async Task What_cannot_be_read_is_refused(string text, int code, CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        await Bot.SendTextAsync(text, ct);

        Assert.That(await Bot.ClosedWithAsync(ct), Is.EqualTo(code));
    }

    [Test]
    public async Task More_than_4096_bytes_are_refused(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        await Bot.SendAsync(3, new string('x', 5000), ct);

        Assert.That(await Bot.ClosedWithAsync(ct), Is.EqualTo(4002));
    }

    [Test]
    public async Task More_than_120_sends_a_minute_are_refused(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        for (var beat = 0; beat < 120; beat++)
        {
            await Bot.SendAsync(1, null, ct);
        }

        Assert.That(await Bot.ClosedWithAsync(ct), Is.EqualTo(4008));
    }

    [Test]
    public async Task Another_version_of_the_api_is_refused(CancellationToken ct)
    {
        await Bot.ConnectAsync(ct, new Uri($"ws://{Host.ApiBaseUrl.Authority}/gateway?v=8&encoding=json"));

        Assert.That(await Bot.ClosedWithAsync(ct), Is.EqualTo(4012));
    }

    [Test]
    public async Task A_resumed_session_gets_what_it_missed_and_nothing_twice(CancellationToken ct)
    {
        var ready = await Bot.StartAsync(ct);
        await Bot.EventAsync("GUILD_CREATE", ct);
        var seen = Bot.Sequence;
        World.Faults.AbortConnections();
        Server.AddChannel("missed");

        await Bot.ConnectAsync(ct, new Uri(ready.GetProperty("resume_gateway_url").GetString() + "?v=10&encoding=json"));
        await Bot.FrameAsync(ct);
        await Bot.ResumeAsync(ct, seen);
        var missed = await Bot.FrameAsync(ct);
        var resumed = await Bot.FrameAsync(ct);

        Assert.That(missed.GetProperty("d").GetProperty("name").GetString(), Is.EqualTo("missed"));
        Assert.That(missed.GetProperty("s").GetInt64(), Is.EqualTo(seen + 1));
        Assert.That(resumed.GetProperty("t").GetString(), Is.EqualTo("RESUMED"));
        Assert.That((World.Identifies, World.Resumes), Is.EqualTo((1, 1)));
    }

    [TestCase(1000)]
    [TestCase(1001)]
    public async Task A_session_that_the_client_closed_cannot_be_resumed(int code, CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        await Bot.CloseAsync(code, ct);
        await Bot.ConnectAsync(ct);
        await Bot.FrameAsync(ct);
        await Bot.ResumeAsync(ct);
        var frame = await Bot.FrameAsync(ct);

        Assert.That(frame.GetProperty("op").GetInt32(), Is.EqualTo(9));
        Assert.That(frame.GetProperty("d").GetBoolean(), Is.False);
    }

    [Test]
    public async Task Resuming_from_a_number_that_never_was_is_refused(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        Bot.Abort();
        await Bot.ConnectAsync(ct);
        await Bot.ResumeAsync(ct, seq: 1_000);

        Assert.That(await Bot.ClosedWithAsync(ct), Is.EqualTo(4007));
    }

    [Test]
    public async Task Identifying_again_within_five_seconds_is_answered_with_an_invalid_session(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        await Bot.ConnectAsync(ct);
        await Bot.FrameAsync(ct);
        await Bot.IdentifyAsync(ct);
        var early = await Bot.OpAsync(ct);
        Wire.Advance(TimeSpan.FromSeconds(5));
        await Bot.IdentifyAsync(ct);
        var later = await Bot.FrameAsync(ct);

        Assert.That(early, Is.EqualTo(9));
        Assert.That(later.GetProperty("t").GetString(), Is.EqualTo("READY"));
    }

    [Test]
    public async Task The_identify_budget_is_told_and_counts_down(CancellationToken ct)
    {
        World.Faults.IdentifiesRemaining = 3;
        await Bot.StartAsync(ct);
        var limit = (await Bot.GetAsync("/gateway/bot", ct)).Json.GetProperty("session_start_limit");

        Assert.That(limit.GetProperty("remaining").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task Without_the_guilds_intent_only_interactions_come(CancellationToken ct)
    {
        await Bot.RegisterAsync(ct, new { name = "ping", description = "Pong" });
        await Bot.StartAsync(ct, intents: 0);
        Server.AddChannel("unseen");
        var running = Ada.RunAsync("ping");
        var next = await Bot.FrameAsync(ct);
        await Bot.CallbackAsync(next.GetProperty("d"), 4, new { content = "pong" }, ct);

        Assert.That(next.GetProperty("t").GetString(), Is.EqualTo("INTERACTION_CREATE"));
        Assert.That((await running).Text, Is.EqualTo("pong"));
    }

    [Test]
    public async Task An_outage_and_a_removal_look_different(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        Server.GoDown();
        var down = await Bot.EventAsync("GUILD_DELETE", ct);
        Server.ComeBack();
        await Bot.EventAsync("GUILD_CREATE", ct);
        Server.RemoveBot();
        var removed = await Bot.EventAsync("GUILD_DELETE", ct);

        Assert.That(down.GetProperty("unavailable").GetBoolean(), Is.True);
        Assert.That(removed.TryGetProperty("unavailable", out _), Is.False);
    }

    [Test]
    public async Task A_changed_overwrite_is_told(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        Server.SetOverwrite(Channel, Server.BotRole, allow: 0, deny: 1 << 11);
        var channel = await Bot.EventAsync("CHANNEL_UPDATE", ct);
        var overwrite = channel.GetProperty("permission_overwrites")[0];

        Assert.That(overwrite.GetProperty("deny").GetString(), Is.EqualTo("2048"));
        Assert.That(overwrite.GetProperty("id").GetString(), Is.EqualTo(Server.BotRole.Id.ToString()));
    }

    [Test]
    public async Task Frames_carry_the_four_documented_fields(CancellationToken ct)
    {
        await Bot.ConnectAsync(ct);
        var hello = await Bot.FrameAsync(ct);

        Assert.That(hello.EnumerateObject().Select(property => property.Name), Is.EquivalentTo(new[] { "op", "d", "s", "t" }));
        Assert.That(hello.GetProperty("s").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase(1, 1, 4010)]
    [TestCase(0, 0, 4010)]
    public async Task A_shard_that_cannot_be_is_refused(int shard, int shards, int code, CancellationToken ct)
    {
        await Bot.ConnectAsync(ct);
        var properties = new { os = "", browser = "", device = "" };
        await Bot.SendAsync(2, new { token = World.Token, intents = 1, shard = new[] { shard, shards }, properties }, ct);

        Assert.That(await Bot.ClosedWithAsync(ct), Is.EqualTo(code));
    }

    [Test]
    public async Task Changes_of_server_roles_and_own_member_are_told(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        Server.Rename("Renamed");
        var renamed = await Bot.EventAsync("GUILD_UPDATE", ct);
        var role = Server.AddRole("Extra");
        Server.GiveBot(role);
        var member = await Bot.EventAsync("GUILD_MEMBER_UPDATE", ct);
        Server.DeleteRole(role);
        var deleted = await Bot.EventAsync("GUILD_ROLE_DELETE", ct);

        Assert.That(renamed.GetProperty("name").GetString(), Is.EqualTo("Renamed"));
        Assert.That(member.GetProperty("roles").EnumerateArray().Select(id => id.GetString()), Has.Member(role.Id.ToString()));
        Assert.That(deleted.GetProperty("role_id").GetString(), Is.EqualTo(role.Id.ToString()));
    }

    [Test]
    public async Task Threads_of_a_channel_that_comes_into_sight_are_told(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        await Bot.RestAsync("POST", $"/channels/{Channel.Id}/threads", new { name = "Week 3", type = 11 }, ct);
        Server.SetOverwrite(Channel, Server.BotRole, allow: 0, deny: 1 << 10);
        Server.SetOverwrite(Channel, Server.BotRole, allow: 0, deny: 0);
        var synced = await Bot.EventAsync("THREAD_LIST_SYNC", ct);

        Assert.That(synced.GetProperty("threads")[0].GetProperty("name").GetString(), Is.EqualTo("Week 3"));
    }

    [Test]
    public async Task What_the_client_answers_to_a_close_does_not_end_the_session(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        World.Faults.CloseConnections(4000);
        await Bot.ClosedWithAsync(ct);
        await Bot.CloseAsync(1000, ct);
        await Bot.ConnectAsync(ct);
        await Bot.FrameAsync(ct);
        await Bot.ResumeAsync(ct);

        Assert.That((await Bot.EventAsync("RESUMED", ct)).ValueKind, Is.EqualTo(JsonValueKind.Object));
    }

    [Test]
    public async Task A_field_of_another_type_is_refused(CancellationToken ct)
    {
        await Bot.ConnectAsync(ct);
        await Bot.SendAsync(2, new { token = World.Token, intents = 1.5, properties = new { os = "", browser = "", device = "" } }, ct);

        Assert.That(await Bot.ClosedWithAsync(ct), Is.EqualTo(4002));
    }
}
