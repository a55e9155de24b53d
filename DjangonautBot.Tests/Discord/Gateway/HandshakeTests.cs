using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Gateway.Connection;
using DjangonautBot.Discord.Models;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Discord.Gateway;

/// <summary>Hello, IDENTIFY, READY.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class HandshakeTests
{
    [Test]
    public async Task It_connects_to_the_address_that_Discord_names_with_version_and_encoding()
    {
        await using var discord = ScriptedDiscord.Start();

        var connection = await discord.AcceptAsync();

        Assert.That(connection.Address, Is.EqualTo(new Uri("wss://gateway.example/?v=10&encoding=json")));
    }

    [Test]
    public async Task It_says_nothing_before_Hello_and_then_identifies()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptAsync();
        var saidBefore = connection.HasMoreToHear;

        connection.SayHello();
        var identify = await connection.HearAsync();

        Assert.Multiple(() =>
        {
            Assert.That(saidBefore, Is.False);
            Assert.That(identify.GetProperty("op").GetInt32(), Is.EqualTo(2));
            Assert.That(identify.GetProperty("d").GetProperty("token").GetString(), Is.EqualTo("secret-token"));
            Assert.That(identify.GetProperty("d").GetProperty("intents").GetInt32(), Is.EqualTo(1));
            Assert.That(
                identify.GetProperty("d").GetProperty("properties").EnumerateObject().Select(property => property.Name),
                Is.EquivalentTo(new[] { "os", "browser", "device" }));
            Assert.That(identify.GetProperty("d").TryGetProperty("shard", out _), Is.False);
            Assert.That(discord.Gateway.State, Is.EqualTo(GatewayState.Identifying));
        });
    }

    [Test]
    public async Task Ready_tells_who_the_bot_is()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptAsync();
        connection.SayHello();
        connection.SayReady();

        var ready = await discord.NextEventAsync<GatewayEvent.Ready>();

        Assert.Multiple(() =>
        {
            Assert.That(ready.Identity.User.Username, Is.EqualTo("djangonautbot"));
            Assert.That(ready.Identity.ApplicationId, Is.EqualTo(new Snowflake(901)));
            Assert.That(discord.Gateway.Identity, Is.EqualTo(ready.Identity));
            Assert.That(discord.Gateway.State, Is.EqualTo(GatewayState.Ready));
        });
    }

    [Test]
    public async Task Ready_may_come_twice_and_the_later_session_counts()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();

        connection.SayReady(sequence: 2, session: "session-2");
        await discord.NextEventAsync<GatewayEvent.Ready>();
        connection.Close(4000);
        await discord.PassPauseAsync(connection);
        var next = await discord.AcceptAsync();
        next.SayHello();

        Assert.That((await next.HearAsync()).GetProperty("d").GetProperty("session_id").GetString(), Is.EqualTo("session-2"));
    }

    [Test]
    public async Task Where_Hello_does_not_come_it_tries_again()
    {
        await using var discord = ScriptedDiscord.Start();
        var silent = await discord.AcceptAsync();

        await discord.Clock.WaitForTimerAsync(GatewayConnection.HelloTimeout);
        discord.Clock.Advance(GatewayConnection.HelloTimeout);
        await discord.PassPauseAsync(silent);

        Assert.That(await discord.AcceptAsync(), Is.Not.SameAs(silent));
    }

    [Test]
    public async Task The_token_never_reaches_the_log()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();
        connection.Close(4009);
        await discord.PassPauseAsync(connection);

        Assert.That(discord.Log.Everything, Has.None.Contains("secret-token"));
    }

    [Test]
    public async Task A_bot_with_fewer_shards_than_Discord_recommends_says_so()
    {
        await using var discord = ScriptedDiscord.Start(shardsRecommended: 2);

        await discord.AcceptAsync();

        Assert.That(discord.Log.Warnings, Has.One.Contains("recommends 2 shards"));
    }
}
