using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Models;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Discord.Gateway;

/// <summary>Interactions as they come over the gateway.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class InteractionConversationTests
{
    [Test]
    public async Task An_interaction_bears_the_time_of_its_receipt()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();
        discord.Clock.Advance(TimeSpan.FromSeconds(7));

        connection.SayEvent("INTERACTION_CREATE", 2, CommandWith(id: 5));
        var created = await discord.NextEventAsync<GatewayEvent.InteractionCreated>();

        Assert.That(created.Interaction.ReceivedTimestamp, Is.EqualTo(discord.Clock.GetTimestamp()));
    }

    [Test]
    public async Task An_interaction_that_Discord_repeats_is_given_once_also_after_a_resume()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();
        connection.SayEvent("INTERACTION_CREATE", 2, CommandWith(id: 5));
        connection.SayEvent("INTERACTION_CREATE", 3, CommandWith(id: 5));
        connection.Close(4000);
        await discord.PassPauseAsync(connection);
        var next = await discord.AcceptAsync();
        next.SayHello();
        next.SayEvent("INTERACTION_CREATE", 3, CommandWith(id: 5));
        next.SayEvent("INTERACTION_CREATE", 4, CommandWith(id: 6));

        var ids = new[]
        {
            (await discord.NextEventAsync<GatewayEvent.InteractionCreated>()).Interaction.Handle.Id,
            (await discord.NextEventAsync<GatewayEvent.InteractionCreated>()).Interaction.Handle.Id,
        };

        Assert.That(ids, Is.EqualTo(new[] { new Snowflake(5), new Snowflake(6) }));
    }

    [TestCase("INTERACTION_CREATE", """{"id":"not a number"}""", Description = "a malformed event")]
    [TestCase(
        "INTERACTION_CREATE",
        """{"id":"1","application_id":"901","type":77,"token":"t","version":1,"user":{"id":"8","username":"ada"},"data":{}}""",
        Description = "an unknown kind")]
    [TestCase("GUILD_CREATE", "[]")]
    [TestCase("GUILD_CREATE", "null")]
    [TestCase("READY", "{}")]
    [TestCase("SOMETHING_NEW", """{"deep":{"deeper":[1,2,{"x":null}]}}""")]
    public async Task What_cannot_be_understood_is_skipped_and_the_rest_goes_on(string name, string data)
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();

        connection.SayEvent(name, 2, data);
        connection.Say("""{"op":99,"d":{}}""");
        connection.Say("this is no JSON");
        connection.SayEvent("INTERACTION_CREATE", 3, CommandWith(id: 5));

        Assert.That(
            (await discord.NextEventAsync<GatewayEvent.InteractionCreated>()).Interaction.Handle.Id, Is.EqualTo(new Snowflake(5)));
    }

    [Test]
    public async Task Nobody_reading_the_events_does_not_hold_up_a_heartbeat()
    {
        await using var discord = ScriptedDiscord.Start();
        var connection = await discord.AcceptReadyAsync();
        for (var id = 1; id <= 10_000; id++)
        {
            connection.SayEvent("INTERACTION_CREATE", id + 1, CommandWith(id));
        }

        var beat = await connection.HearHeartbeatAsync();

        Assert.That(beat.GetProperty("d").GetInt64(), Is.EqualTo(10_001));
    }

    private static string CommandWith(int id) =>
        $$$"""
        {"id":"{{{id}}}","application_id":"901","type":2,"token":"t","version":1,"guild_id":"100","channel_id":"200",
        "member":{"user":{"id":"8","username":"ada"},"roles":[],"permissions":"0"},
        "data":{"id":"3","type":1,"name":"week"},"app_permissions":"0","new_field":[{"a":1}]}
        """;
}
