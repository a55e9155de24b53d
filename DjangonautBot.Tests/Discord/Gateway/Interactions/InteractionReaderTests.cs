using System.Text;
using System.Text.Json;
using DjangonautBot.Discord.Gateway.Interactions;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Tests.Discord.Gateway.Interactions;

internal sealed class InteractionReaderTests
{
    private const string Ada =
        """{"user":{"id":"8","username":"ada","global_name":"Ada"},"nick":null,"roles":["101"],"permissions":"2048"}""";

    private const string Card =
        """
        {"id":"600","channel_id":"200","author":{"id":"900","username":"djangonautbot"},"content":"hello","embeds":[],
        "components":[{"type":1,"components":[{"type":2,"style":1,"label":"Check in","custom_id":"checkin:3"},
        {"type":2,"style":5,"label":"Docs","url":"https://example.org"}]}]}
        """;

    [Test]
    public void Who_where_and_with_what_rights_is_the_same_for_all_kinds()
    {
        var interaction = Read<CommandInteraction>(2, """{"id":"3","type":1,"name":"week"}""");

        Assert.Multiple(() =>
        {
            Assert.That(interaction.Handle, Is.EqualTo(new InteractionHandle(new Snowflake(5), new Snowflake(901), "the-token")));
            Assert.That(interaction.GuildId, Is.EqualTo(new Snowflake(100)));
            Assert.That(interaction.ChannelId, Is.EqualTo(new Snowflake(200)));
            Assert.That(interaction.User.DisplayName, Is.EqualTo("Ada"));
            Assert.That(interaction.Member?.Roles, Is.EqualTo(new[] { new Snowflake(101) }));
            Assert.That(interaction.Member?.Permissions, Is.EqualTo(Permissions.SendMessages));
            Assert.That(interaction.AppPermissions, Is.EqualTo(Permissions.ViewChannel));
            Assert.That(interaction.ReceivedTimestamp, Is.EqualTo(77));
            Assert.That(interaction.Type, Is.EqualTo(CommandType.Slash));
        });
    }

    [Test]
    public void In_a_direct_message_there_is_a_user_and_neither_server_nor_member()
    {
        var interaction = InteractionReader.Read(
            """
            {"id":"5","application_id":"901","type":3,"token":"t","channel_id":"200","user":{"id":"8","username":"ada"},
            "data":{"custom_id":"x","component_type":2},
            "message":{"id":"600","channel_id":"200","author":{"id":"900","username":"djangonautbot"}}}
            """u8,
            receivedTimestamp: 0)!;

        Assert.Multiple(() =>
        {
            Assert.That(interaction.User.Id, Is.EqualTo(new Snowflake(8)));
            Assert.That(interaction.GuildId, Is.Null);
            Assert.That(interaction.Member, Is.Null);
        });
    }

    [TestCase("""{"name":"week","type":1}""", "week")]
    [TestCase("""{"name":"cohort","type":1,"options":[{"name":"create","type":1,"options":[]}]}""", "cohort create")]
    [TestCase(
        """{"name":"cohort","type":1,"options":[{"name":"break","type":2,"options":[{"name":"add","type":1,"options":[]}]}]}""",
        "cohort break add")]
    public void Groups_and_subcommands_become_one_path(string data, string path) =>
        Assert.That(Read<CommandInteraction>(2, data).Path, Is.EqualTo(path));

    [TestCase("3", "\"as typed, ünïcode \\u2028\"", "as typed, ünïcode \u2028")]
    [TestCase("4", "-42", "-42")]
    [TestCase("4", "9007199254740991", "9007199254740991")]
    [TestCase("10", "1.5", "1.5")]
    [TestCase("5", "true", "true")]
    [TestCase("5", "false", "false")]
    [TestCase("6", "\"8\"", "8")]
    public void A_value_is_given_as_invariant_text(string type, string json, string expected)
    {
        var data =
            $$$"""
            {"name":"cohort","type":1,"options":[
              {"name":"edit","type":1,"options":[{"name":"x","type":{{{type}}},"value":{{{json}}}}]}]}
            """;

        var option = Read<CommandInteraction>(2, data).Options.Single();

        Assert.Multiple(() =>
        {
            Assert.That(option.Name, Is.EqualTo("x"));
            Assert.That(option.Value, Is.EqualTo(expected));
            Assert.That(((int)option.Type).ToString(), Is.EqualTo(type));
        });
    }

    [Test]
    public void What_ids_stand_for_is_resolved()
    {
        var resolved = Read<CommandInteraction>(2,
            """
            {"name":"Mark as answer","type":3,"target_id":"600","resolved":{
            "users":{"8":{"id":"8","username":"ada"}},
            "members":{"8":{"nick":"Ada L.","roles":["101"],"permissions":"0"}},
            "roles":{"101":{"id":"101","name":"crew","permissions":"2048","position":1}},
            "channels":{"200":{"id":"200","type":0,"name":"team-ada","permissions":"0"}},
            "messages":{"600":{"id":"600","channel_id":"200","author":{"id":"8","username":"ada"},"content":"Use a migration."}},
            "attachments":{"700":{"id":"700","filename":"crew.csv","size":12,"url":"https://cdn.example/crew.csv","proxy_url":"x"}}}}
            """).Resolved;

        Assert.Multiple(() =>
        {
            Assert.That(resolved.Users[new Snowflake(8)].Username, Is.EqualTo("ada"));
            Assert.That(resolved.Members[new Snowflake(8)].Nick, Is.EqualTo("Ada L."));
            Assert.That(resolved.Roles[new Snowflake(101)].Name, Is.EqualTo("crew"));
            Assert.That(resolved.Channels[new Snowflake(200)].Name, Is.EqualTo("team-ada"));
            Assert.That(resolved.Messages[new Snowflake(600)].Content, Is.EqualTo("Use a migration."));
            Assert.That(
                resolved.Attachments[new Snowflake(700)],
                Is.EqualTo(new Attachment(new Snowflake(700), "crew.csv", 12, "https://cdn.example/crew.csv")));
        });
    }

    [Test]
    public void The_target_of_an_Apps_menu_is_given()
    {
        var command = Read<CommandInteraction>(2, """{"name":"Mark as answer","type":3,"target_id":"600"}""");

        Assert.Multiple(() =>
        {
            Assert.That(command.Type, Is.EqualTo(CommandType.Message));
            Assert.That(command.Path, Is.EqualTo("Mark as answer"));
            Assert.That(command.TargetId, Is.EqualTo(new Snowflake(600)));
        });
    }

    [Test]
    public void A_component_gives_its_id_its_values_and_its_message()
    {
        var component = Read<ComponentInteraction>(3,
            """{"custom_id":"crew:add","component_type":5,"values":["8","9"]}""", $""","message":{Card}""");

        Assert.Multiple(() =>
        {
            Assert.That(component.CustomId, Is.EqualTo("crew:add"));
            Assert.That(component.Values, Is.EqualTo(new[] { "8", "9" }));
            Assert.That(component.Message.Id, Is.EqualTo(new Snowflake(600)));
            Assert.That(component.Message.CustomIds, Is.EqualTo(new[] { "checkin:3" }));
        });
    }

    [Test]
    public void Autocomplete_marks_the_option_that_is_being_typed()
    {
        var autocomplete = Read<AutocompleteInteraction>(4,
            """
            {"name":"cohort","type":1,"options":[{"name":"create","type":1,"options":[
            {"name":"name","type":3,"value":"Session 5"},{"name":"time_zone","type":3,"value":"Ams","focused":true}]}]}
            """);

        Assert.Multiple(() =>
        {
            Assert.That(autocomplete.Path, Is.EqualTo("cohort create"));
            Assert.That(autocomplete.Options.Single(option => option.Focused),
                Is.EqualTo(new CommandOption("time_zone", CommandOptionType.String, "Ams", Focused: true)));
        });
    }

    [TestCase(
        """
        [{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"did","value":"A lot."}},
         {"type":10,"id":3},
         {"type":18,"id":4,"component":{"type":3,"id":5,"custom_id":"audience","values":["team"]}}]
        """, TestName = "A_form_with_labels")]
    [TestCase(
        """
        [{"type":1,"components":[{"type":4,"custom_id":"did","value":"A lot."}]},
         {"type":1,"components":[{"type":3,"custom_id":"audience","values":["team"]}]}]
        """, TestName = "An_older_form_with_rows")]
    public void Fields_of_a_form_are_read_by_their_id(string components)
    {
        var form = Read<FormInteraction>(5, $$"""{"custom_id":"checkin:3","components":{{components}}}""");

        Assert.Multiple(() =>
        {
            Assert.That(form.CustomId, Is.EqualTo("checkin:3"));
            Assert.That(form.Fields.Keys, Is.EquivalentTo(new[] { "did", "audience" }));
            Assert.That(form.Fields["did"], Is.EqualTo(new[] { "A lot." }));
            Assert.That(form.Fields["audience"], Is.EqualTo(new[] { "team" }));
            Assert.That(form.Message, Is.Null);
        });
    }

    [Test]
    public void A_field_left_empty_is_there_and_empty()
    {
        var form = Read<FormInteraction>(5,
            """
            {"custom_id":"x","components":[{"type":18,"component":{"type":4,"custom_id":"text","value":""}},
            {"type":18,"component":{"type":5,"custom_id":"people","values":[]}}]}
            """);

        Assert.Multiple(() =>
        {
            Assert.That(form.Fields["text"], Is.EqualTo(new[] { "" }));
            Assert.That(form.Fields["people"], Is.Empty);
        });
    }

    [Test]
    public void A_form_that_a_button_opened_knows_the_message()
    {
        var form = Read<FormInteraction>(5, """{"custom_id":"x","components":[]}""", $""","message":{Card}""");

        Assert.That(form.Message?.Content, Is.EqualTo("hello"));
    }

    [TestCase(1)]
    [TestCase(6)]
    [TestCase(99)]
    public void A_kind_that_is_not_known_gives_nothing(int type) =>
        Assert.That(InteractionReader.Read(Json(type, "{}"), 0), Is.Null);

    [Test]
    public void Unknown_fields_and_enum_values_do_no_harm()
    {
        var command = Read<CommandInteraction>(2,
            """{"name":"x","type":55,"new":{"a":[1]},"options":[{"name":"o","type":99,"value":"v","new":1}]}""",
            ""","entitlements":[],"context":7,"locale":"en-US","channel":{"id":"200","type":77}""");

        Assert.That(command.Options.Single(), Is.EqualTo(new CommandOption("o", (CommandOptionType)99, "v")));
    }

    [Test]
    public void One_that_names_nobody_is_refused() =>
        Assert.That(
            () => InteractionReader.Read(
                """{"id":"5","application_id":"901","type":2,"token":"t","data":{"name":"x","type":1}}"""u8, 0),
            Throws.InstanceOf<JsonException>());

    private static T Read<T>(int type, string data, string more = "")
        where T : Interaction
    {
        var interaction = InteractionReader.Read(Json(type, data, more), receivedTimestamp: 77);
        Assert.That(interaction, Is.TypeOf<T>());
        return (T)interaction!;
    }

    private static byte[] Json(int type, string data, string more = "") => Encoding.UTF8.GetBytes(
        $$"""
        {"id":"5","application_id":"901","type":{{type}},"token":"the-token","version":1,"guild_id":"100","channel_id":"200",
        "member":{{Ada}},"app_permissions":"1024","data":{{data}}{{more}}}
        """);
}
