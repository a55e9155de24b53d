using System.Text.Json;
using DjangonautBot.Discord.Models;
using DjangonautBot.DiscordNet.Gateway;

namespace DjangonautBot.Tests.DiscordNet;

/// <summary>Interactions read from the raw event, with components that the library does not know.</summary>
internal sealed class InteractionReaderTests
{
    private const string Head = """
        "id":"5","application_id":"901","token":"t","guild_id":"1","channel_id":"2","app_permissions":"2048",
        "member":{"user":{"id":"8","username":"ada"},"nick":null,"roles":["3"],"permissions":"1024"}
        """;

    [Test]
    public void A_form_with_every_kind_of_field_is_read()
    {
        var form = (FormInteraction)Read(
            """
            "type":5,"data":{"custom_id":"f","components":[
            {"type":18,"component":{"type":4,"custom_id":"text","value":"words"}},
            {"type":18,"component":{"type":5,"custom_id":"people","values":["8"]}},
            {"type":18,"component":{"type":21,"custom_id":"radio","value":"one"}},
            {"type":18,"component":{"type":22,"custom_id":"boxes","values":["a","b"]}},
            {"type":18,"component":{"type":23,"custom_id":"box","value":true}},
            {"type":1,"components":[{"type":4,"custom_id":"old","value":"row"}]}]}
            """);

        Assert.That(
            form.Fields.Select(field => $"{field.Key}: {string.Join(", ", field.Value)}"),
            Is.EqualTo(new[] { "text: words", "people: 8", "radio: one", "boxes: a, b", "box: true", "old: row" }));
    }

    [Test]
    public void A_button_within_a_container_of_its_message_is_read()
    {
        var press = (ComponentInteraction)Read(
            """
            "type":3,"data":{"custom_id":"press","component_type":2},
            "message":{"id":"6","channel_id":"2","author":{"id":"9","username":"bot"},"content":"","components":[
            {"type":17,"components":[{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":2,"custom_id":"press"}}]}]}
            """);

        Assert.Multiple(() =>
        {
            Assert.That(press.CustomId, Is.EqualTo("press"));
            Assert.That(press.Message.CustomIds, Is.EqualTo(new[] { "press" }));
            Assert.That(press.User.Username, Is.EqualTo("ada"));
            Assert.That(press.Member!.Permissions, Is.EqualTo(Permissions.ViewChannel));
            Assert.That(press.AppPermissions, Is.EqualTo(Permissions.SendMessages));
        });
    }

    [Test]
    public void A_subcommand_is_a_path_and_its_options_are_in_their_invariant_form()
    {
        var command = (CommandInteraction)Read(
            """
            "type":2,"data":{"id":"4","name":"cohort","type":1,"options":[{"name":"break","type":2,"options":[
            {"name":"add","type":1,"options":[{"name":"week","type":4,"value":3},{"name":"quiet","type":5,"value":true}]}]}],
            "resolved":{"users":{"8":{"id":"8","username":"ada"}}}}
            """);

        Assert.Multiple(() =>
        {
            Assert.That(command.Path, Is.EqualTo("cohort break add"));
            Assert.That(command.Options.Select(option => $"{option.Name} {option.Value}"), Is.EqualTo(new[] { "week 3", "quiet true" }));
            Assert.That(command.Resolved.Users[new Snowflake(8)].Username, Is.EqualTo("ada"));
        });
    }

    [Test]
    public void A_kind_that_does_not_exist_yet_is_passed_over() =>
        Assert.That(InteractionReader.Read(Parse("\"type\":99,\"data\":{}")), Is.Null);

    private static Interaction Read(string rest) => InteractionReader.Read(Parse(rest))!;

    private static JsonElement Parse(string rest) => JsonElement.Parse($$"""{{{Head}},{{rest}}}""");
}
