using System.Net;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Gateway.Connection;
using DjangonautBot.Discord.Gateway.Sharding;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Tests.Support;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Discord.Gateway;

/// <summary>The end of a connection: refused for good, with a session that is gone, or by the bot itself.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class CloseTests
{
    [TestCase(4004)]
    [TestCase(4010)]
    [TestCase(4011)]
    [TestCase(4012)]
    [TestCase(4013)]
    [TestCase(4014)]
    public async Task A_final_close_code_stops_the_gateway_with_an_explanation(int code)
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();

        connection.Close(code);

        Assert.That(async () => await discord.Running, Throws.TypeOf<GatewayClosedException>()
            .With.Property(nameof(GatewayClosedException.CloseCode)).EqualTo(code)
            .And.Message.Contains($"({code})"));
        Assert.That(discord.Gateway.State, Is.EqualTo(GatewayState.Stopped));
        Assert.That(await discord.EventsEndAsync());
    }

    [TestCase(4003)]
    [TestCase(4006)]
    [TestCase(4007)]
    [TestCase(4009)]
    public async Task Some_close_codes_ask_for_a_new_session(int code)
    {
        await using var discord = ScriptedDiscord.Start();
        var lost = await discord.AcceptReadyAsync();
        discord.Clock.Advance(TimeSpan.FromSeconds(5));

        lost.Close(code);
        await discord.PassPauseAsync(lost);
        var next = await discord.AcceptAsync();
        next.SayHello();

        Assert.That((await next.HearAsync()).GetProperty("op").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_token_that_the_REST_side_refuses_stops_the_gateway_as_well()
    {
        await using var discord = ScriptedDiscord.Start();
        var lost = await discord.AcceptReadyAsync();
        discord.Clock.Advance(IdentifyQueue.Spacing);
        discord.Rest.GetGatewayAsync(Arg.Any<CancellationToken>()).ThrowsAsync(new DiscordUnauthorizedException());

        lost.Close(4009);
        await discord.PassPauseAsync(lost);

        Assert.That(async () => await discord.Running, Throws.TypeOf<GatewayClosedException>()
            .With.Property(nameof(GatewayClosedException.CloseCode)).EqualTo(4004));
    }

    [Test]
    public async Task A_token_that_the_REST_side_refuses_ends_a_connection_that_is_up()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();

        discord.RevokeToken();

        Assert.That(async () => await discord.Running, Throws.TypeOf<GatewayClosedException>()
            .With.Property(nameof(GatewayClosedException.CloseCode)).EqualTo(4004));
        Assert.That(await connection.ClosedAsync(), Is.EqualTo(1000));
        Assert.That(discord.Gateway.State, Is.EqualTo(GatewayState.Stopped));
    }

    [Test]
    public async Task A_token_that_the_REST_side_refuses_ends_a_pause()
    {
        await using var discord = ScriptedDiscord.Start();
        var lost = await discord.AcceptReadyAsync();
        lost.Close(code: null);
        await lost.DisposedAsync();
        await discord.Clock.WaitForTimersAsync(1);

        discord.RevokeToken();

        Assert.That(async () => await discord.Running, Throws.TypeOf<GatewayClosedException>()
            .With.Property(nameof(GatewayClosedException.CloseCode)).EqualTo(4004));
    }

    [Test]
    public async Task While_Discord_gives_no_address_it_asks_again()
    {
        await using var discord = ScriptedDiscord.Start();
        var lost = await discord.AcceptReadyAsync();
        discord.Clock.Advance(IdentifyQueue.Spacing);
        discord.Rest.GetGatewayAsync(Arg.Any<CancellationToken>()).Returns(
            _ => throw new DiscordUnreachableException("down"),
            _ => throw new DiscordApiException(HttpStatusCode.Forbidden, 0, "no", []),
            _ => discord.Info);

        lost.Close(4009);
        await discord.PassPauseAsync(lost);
        await discord.Clock.AdvanceToNextTimerAsync();
        await discord.Clock.AdvanceToNextTimerAsync();

        Assert.That((await discord.AcceptAsync()).Address!.Host, Is.EqualTo("gateway.example"));
    }

    [Test]
    public async Task When_the_bot_stops_it_ends_the_session_in_an_orderly_way()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();

        discord.Stop();
        await discord.Running;

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await connection.ClosedAsync(), Is.EqualTo(1000));
            Assert.That(connection.WasAborted, Is.False);
            Assert.That(discord.Gateway.State, Is.EqualTo(GatewayState.Stopped));
            Assert.That(await discord.EventsEndAsync());
        });
    }

    [Test]
    public async Task Stopping_takes_two_seconds_at_most()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();
        connection.AnswersClose = false;

        discord.Stop();
        await discord.Clock.WaitForTimerAsync(GatewayConnection.CloseTimeout);
        discord.Clock.Advance(GatewayConnection.CloseTimeout);
        await discord.Running;

        Assert.That(connection.WasAborted);
    }

    [Test]
    public async Task It_can_be_stopped_while_it_waits()
    {
        await using var discord = ScriptedDiscord.Start();
        var lost = await discord.AcceptReadyAsync();
        lost.Close(code: null);
        await lost.DisposedAsync();
        await discord.Clock.WaitForTimersAsync(1);
        var stateBefore = discord.Gateway.State;

        discord.Stop();
        await discord.Running;

        Assert.That(stateBefore, Is.EqualTo(GatewayState.Waiting));
    }
}
