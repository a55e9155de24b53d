using System.Text.Json;
using DjangonautBot.Discord.Gateway.Connection;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Discord.Gateway;

/// <summary>Heartbeats that keep a connection alive, and the reaction to a missing answer.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class HeartbeatTests
{
    private static readonly TimeSpan FirstBeat = ScriptedTransport.Interval * ScriptedDiscord.Half;
    private static readonly TimeSpan NextBeat = ScriptedTransport.Interval;

    [Test]
    public async Task The_first_beat_comes_after_a_random_part_of_the_interval()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptAsync();
        connection.SayHello();
        await connection.HearAsync();
        await discord.Clock.WaitForTimerAsync(FirstBeat);

        discord.Clock.Advance(FirstBeat);
        var beat = await connection.HearAsync();

        Assert.Multiple(() =>
        {
            Assert.That(beat.GetProperty("op").GetInt32(), Is.EqualTo(1));
            Assert.That(beat.GetProperty("d").ValueKind, Is.EqualTo(JsonValueKind.Null), "there was no event yet");
        });
    }

    [Test]
    public async Task Acknowledged_beats_go_on_at_the_interval_and_carry_the_last_sequence()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();
        await BeatAsync(discord, connection, FirstBeat);
        connection.Say("""{"op":11}""");
        connection.SayEvent("RATE_LIMITED", sequence: 7, "{}");
        await connection.HearHeartbeatAsync();

        var beat = await BeatAsync(discord, connection, NextBeat);

        Assert.That(beat.GetProperty("d").GetInt64(), Is.EqualTo(7));
    }

    [Test]
    public async Task A_heartbeat_that_the_server_asks_for_is_sent_at_once()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();

        connection.Say("""{"op":1,"d":null}""");
        var beat = await connection.HearAsync();

        Assert.Multiple(() =>
        {
            Assert.That(beat.GetRawText(), Is.EqualTo("""{"op":1,"d":1}"""));
            Assert.That(discord.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
        });
    }

    [Test]
    public async Task The_round_trip_of_a_beat_is_measured()
    {
        using var measured = new MetricRecorder("djangonautbot.discord.gateway.heartbeat.duration");
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();
        await BeatAsync(discord, connection, FirstBeat);

        discord.Clock.Advance(TimeSpan.FromMilliseconds(137));
        connection.Say("""{"op":11}""");

        await Polling.UntilAsync(() => measured.Values("").Contains(0.137), TestContext.CurrentContext.CancellationToken);
    }

    [Test]
    public async Task Without_an_answer_the_link_is_closed_with_a_code_that_keeps_the_session_and_is_resumed()
    {
        await using var discord = ScriptedDiscord.Start();
        var dead = await discord.AcceptReadyAsync();
        await BeatAsync(discord, dead, FirstBeat);

        await discord.Clock.WaitForTimerAsync(NextBeat);
        discord.Clock.Advance(NextBeat);
        var code = await dead.ClosedAsync();
        await discord.PassPauseAsync(dead);
        var next = await discord.AcceptAsync();
        next.SayHello();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(code, Is.Not.AnyOf(1000, 1001));
            Assert.That((await next.HearAsync()).GetProperty("op").GetInt32(), Is.EqualTo(6));
        });
    }

    [Test]
    public async Task A_dead_link_that_answers_no_close_is_torn_down_after_two_seconds()
    {
        await using var discord = ScriptedDiscord.Start();
        var dead = await discord.AcceptReadyAsync();
        dead.AnswersClose = false;
        await BeatAsync(discord, dead, FirstBeat);
        await discord.Clock.WaitForTimerAsync(NextBeat);
        discord.Clock.Advance(NextBeat);
        await dead.ClosedAsync();

        await discord.Clock.WaitForTimerAsync(GatewayConnection.CloseTimeout);
        var abortedEarly = dead.WasAborted;
        discord.Clock.Advance(GatewayConnection.CloseTimeout);
        await dead.AbortedAsync();

        Assert.Multiple(() =>
        {
            Assert.That(abortedEarly, Is.False);
            Assert.That(GatewayConnection.CloseTimeout, Is.EqualTo(TimeSpan.FromSeconds(2)));
        });
    }

    private static async Task<JsonElement> BeatAsync(ScriptedDiscord discord, ScriptedTransport connection, TimeSpan after)
    {
        await discord.Clock.WaitForTimerAsync(after);
        discord.Clock.Advance(after);
        return await connection.HearAsync();
    }
}
