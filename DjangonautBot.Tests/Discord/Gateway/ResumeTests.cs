using System.Text.Json;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Gateway.Sessions;
using DjangonautBot.Discord.Gateway.Sharding;
using DjangonautBot.Tests.Support;
using NSubstitute;

namespace DjangonautBot.Tests.Discord.Gateway;

/// <summary>Resuming a session after a lost connection, and the cases that need a new one.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class ResumeTests
{
    private const int Identify = 2;
    private const int Resume = 6;

    [Test]
    public async Task A_lost_connection_is_resumed_where_Discord_said_and_from_the_last_event()
    {
        await using var discord = ScriptedDiscord.Start();
        var lost = await discord.AcceptReadyAsync();
        lost.SayEvent("CHANNEL_PINS_UPDATE", sequence: 42, "{}");
        lost.Close(code: null);
        await discord.PassPauseAsync(lost);

        var next = await discord.AcceptAsync();
        next.SayHello();
        var resume = await next.HearAsync();

        Assert.Multiple(() =>
        {
            Assert.That(next.Address, Is.EqualTo(new Uri("wss://resume.example/?v=10&encoding=json")));
            Assert.That(
                resume.GetRawText(),
                Is.EqualTo("""{"op":6,"d":{"token":"secret-token","session_id":"session-1","seq":42}}"""));
            Assert.That(discord.Gateway.State, Is.EqualTo(GatewayState.Resuming));
        });
    }

    [Test]
    public async Task A_resumed_session_goes_on_and_no_new_one_is_spent()
    {
        await using var discord = ScriptedDiscord.Start();
        var lost = await discord.AcceptReadyAsync();
        lost.Close(4000);
        await discord.PassPauseAsync(lost);
        var next = await discord.AcceptAsync();
        next.SayHello();

        next.SayEvent("RESUMED", sequence: 2, "{}");
        next.SayEvent("GUILD_CREATE", sequence: 3, """{"id":"100","name":"Djangonaut Space","owner_id":"1"}""");
        await discord.NextEventAsync<GatewayEvent.GuildAvailable>();

        Assert.Multiple(() =>
        {
            Assert.That(discord.Gateway.State, Is.EqualTo(GatewayState.Ready));
            discord.Rest.Received(1).GetGatewayAsync(Arg.Any<CancellationToken>());
        });
    }

    [Test]
    public async Task Interactions_between_RESUME_and_RESUMED_are_marked_as_replayed()
    {
        await using var discord = ScriptedDiscord.Start();
        var lost = await discord.AcceptReadyAsync();
        lost.SayEvent("INTERACTION_CREATE", sequence: 2, CommandWith(id: 1));
        lost.Close(4000);
        await discord.PassPauseAsync(lost);
        var next = await discord.AcceptAsync();
        next.SayHello();

        next.SayEvent("INTERACTION_CREATE", sequence: 3, CommandWith(id: 2));
        next.SayEvent("RESUMED", sequence: 4, "{}");
        next.SayEvent("INTERACTION_CREATE", sequence: 5, CommandWith(id: 3));

        var marks = new List<bool>();
        for (var count = 0; count < 3; count++)
        {
            marks.Add((await discord.NextEventAsync<GatewayEvent.InteractionCreated>()).Interaction.IsReplayed);
        }

        Assert.That(marks, Is.EqualTo(new[] { false, true, false }));
    }

    [Test]
    public async Task After_three_resumes_that_failed_it_identifies_anew_on_the_first_address()
    {
        await using var discord = ScriptedDiscord.Start();
        var lost = await discord.AcceptReadyAsync();
        lost.Close(4000);
        discord.Refusals = 1;
        for (var attempt = 0; attempt < GatewaySession.MaxFailedResumes; attempt++)
        {
            await discord.PassPauseAsync(lost);
            lost = await discord.AcceptAsync();
            Assert.That(lost.Address!.Host, Is.EqualTo("resume.example"));
            lost.SayHello();
            lost.Close(4000);
        }

        await discord.PassPauseAsync(lost);
        var next = await discord.AcceptAsync();
        next.SayHello();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(next.Address!.Host, Is.EqualTo("gateway.example"));
            Assert.That(OpcodeOf(await next.HearAsync()), Is.EqualTo(Identify));
        });
    }

    [Test]
    public async Task Op_7_closes_without_ending_the_session_and_resumes()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();

        connection.Say("""{"op":7,"d":null}""");
        var code = await connection.ClosedAsync();
        await discord.PassPauseAsync(connection);
        var next = await discord.AcceptAsync();
        next.SayHello();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(code, Is.Not.AnyOf(1000, 1001));
            Assert.That(OpcodeOf(await next.HearAsync()), Is.EqualTo(Resume));
        });
    }

    [Test]
    public async Task Op_7_may_come_before_Hello()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptAsync();

        connection.Say("""{"op":7,"d":null}""");
        connection.SayHello();
        await discord.PassPauseAsync(connection);
        var next = await discord.AcceptAsync();
        next.SayHello();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(connection.HasMoreToHear, Is.False, "it must not identify on a connection that it is leaving");
            Assert.That(OpcodeOf(await next.HearAsync()), Is.EqualTo(Identify));
        });
    }

    [Test]
    public async Task Op_7_after_a_session_that_stayed_up_is_followed_without_a_pause()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();
        await PassAMinuteAsync(discord, connection);
        var before = discord.Clock.Elapsed;

        connection.Say("""{"op":7,"d":null}""");
        var next = await discord.AcceptAsync();

        Assert.Multiple(() =>
        {
            Assert.That(next, Is.Not.SameAs(connection));
            Assert.That(discord.Clock.Elapsed, Is.EqualTo(before));
        });
    }

    [Test]
    public async Task Op_9_with_true_is_followed_by_a_resume()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();

        connection.Say("""{"op":9,"d":true}""");
        await discord.PassPauseAsync(connection);
        var next = await discord.AcceptAsync();
        next.SayHello();

        Assert.That(OpcodeOf(await next.HearAsync()), Is.EqualTo(Resume));
    }

    [Test]
    public async Task Op_9_with_false_is_followed_by_a_new_session_after_one_to_five_seconds()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();
        discord.Clock.Advance(IdentifyQueue.Spacing);

        connection.Say("""{"op":9,"d":false}""");
        var pause = await discord.PassPauseAsync(connection);
        var next = await discord.AcceptAsync();
        next.SayHello();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(pause, Is.EqualTo(TimeSpan.FromSeconds(3)), "halfway between one and five");
            Assert.That(next.Address!.Host, Is.EqualTo("gateway.example"));
            Assert.That(OpcodeOf(await next.HearAsync()), Is.EqualTo(Identify));
        });
    }

    [Test]
    public async Task Pauses_grow_while_connections_fail()
    {
        await using var discord = ScriptedDiscord.Start();
        var lost = await discord.AcceptReadyAsync();
        lost.Close(4000);
        discord.Refusals = 2;
        var pauses = new List<double>();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            pauses.Add((await discord.PassPauseAsync(lost)).TotalSeconds);
            lost = await discord.AcceptAsync();
        }

        Assert.That(pauses, Is.EqualTo(new[] { 1.5, 2.5, 4.5 }));
    }

    private static string CommandWith(int id) =>
        $$$"""
        {"id":"{{{id}}}","application_id":"901","type":2,"token":"t","user":{"id":"8","username":"ada"},"data":{"name":"week","type":1}}
        """;

    private static int OpcodeOf(JsonElement payload) => payload.GetProperty("op").GetInt32();

    /// <summary>Long enough for the session to count as one that stayed up, with its heartbeats answered.</summary>
    private static async Task PassAMinuteAsync(ScriptedDiscord discord, ScriptedTransport connection)
    {
        await discord.Clock.WaitForTimerAsync(ScriptedTransport.Interval * ScriptedDiscord.Half);
        for (var passed = TimeSpan.Zero; passed < ReconnectBackoff.StableAfter;)
        {
            passed += await discord.Clock.AdvanceToNextTimerAsync();
            await connection.HearAsync();
            connection.Say("""{"op":11}""");
            await connection.HearHeartbeatAsync();
        }
    }
}
