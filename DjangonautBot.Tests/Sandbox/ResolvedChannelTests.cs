using System.Text.Json;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>A channel that a person chose comes with its documented fields, among them what the bot may do there.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class ResolvedChannelTests : SandboxTest
{
    [Test]
    public async Task It_says_what_the_person_and_what_the_bot_may_do_there(CancellationToken ct)
    {
        Server.SetBotOverwrite(Channel, allow: 0, deny: Permission.SendMessages);
        var (chosen, here) = await ChooseAsync(ct);

        Assert.That(Bits(chosen, "permissions"), Is.EqualTo(Server.Everyone.Permissions));
        Assert.That(
            Bits(chosen, "app_permissions"),
            Is.EqualTo((Server.BotRole.Permissions | Server.Everyone.Permissions) & ~Permission.SendMessages),
            "with what only implied permissions would take away");
        Assert.That(here.TryGetProperty("app_permissions", out _), Is.False, "the interaction itself has them");
    }

    [Test]
    public async Task It_has_the_fields_of_a_partial_channel_and_no_more(CancellationToken ct)
    {
        var (chosen, here) = await ChooseAsync(ct);
        string[] fields =
        [
            "id", "name", "type", "permissions", "last_message_id", "nsfw", "parent_id", "guild_id", "flags", "rate_limit_per_user",
            "topic", "position",
        ];

        Assert.That(Names(here), Is.EquivalentTo(fields));
        Assert.That(Names(chosen), Is.EquivalentTo([.. fields, "app_permissions"]));
    }

    private async Task<(JsonElement Chosen, JsonElement Here)> ChooseAsync(CancellationToken ct)
    {
        var option = new { type = 7, name = "channel", description = "Where", required = true };
        await Bot.RegisterAsync(ct, new { name = "post", description = "Post", options = new[] { option } });
        await Bot.StartAsync(ct);
        var running = Ada.RunAsync("post", ("channel", Channel));
        var interaction = await Bot.AnswerAsync(4, new { content = "Yes" }, ct);
        await running;
        var resolved = interaction.GetProperty("data").GetProperty("resolved");
        return (resolved.GetProperty("channels").GetProperty($"{Channel.Id}"), interaction.GetProperty("channel"));
    }

    private static ulong Bits(JsonElement channel, string name) => ulong.Parse(channel.GetProperty(name).GetString()!);

    private static IEnumerable<string> Names(JsonElement channel) => channel.EnumerateObject().Select(property => property.Name);
}
