using DjangonautBot.Sandbox.Validation;
using static DjangonautBot.Tests.Sandbox.Validation.Limit;

namespace DjangonautBot.Tests.Sandbox.Validation;

internal sealed class CommandRulesTests
{
    private static IEnumerable<Limit> Limits =>
    [
        new("commands", 100, 101, "BASE_TYPE_MAX_LENGTH", n => Many(n, i => Slash($"c{i}"))),
        new("user commands", 15, 16, "BASE_TYPE_MAX_LENGTH", n => Many(n, i => new { type = 2, name = $"c{i}" })),
        new("name", 32, 33, "0.name BASE_TYPE_BAD_LENGTH", n => One(Slash(Text(n)))),
        new("name's least", 1, 0, "0.name BASE_TYPE_BAD_LENGTH", n => One(Slash(Text(n)))),
        new("description", 100, 101, "0.description BASE_TYPE_BAD_LENGTH", n => One(new { name = "x", description = Text(n) })),
        new("description's least", 1, 0, "0.description BASE_TYPE_BAD_LENGTH", n => One(new { name = "x", description = Text(n) })),
        new("options", 25, 26, "0.options BASE_TYPE_MAX_LENGTH", n => One(Slash("x", Many(n, i => Option($"o{i}"))))),
        new("subcommands", 25, 26, "0.options BASE_TYPE_MAX_LENGTH", n => One(Slash("x", Many(n, i => Option($"o{i}", 1))))),
        new("option's name", 32, 33, "0.options.0.name BASE_TYPE_BAD_LENGTH", n => One(Slash("x", Option(Text(n))))),
        new("option's type", 11, 12, "0.options.0.type BASE_TYPE_CHOICES", n => One(Slash("x", Option("o", n)))),
        new("choices", 25, 26, "0.options.0.choices BASE_TYPE_MAX_LENGTH",
            n => One(Slash("x", new { type = 3, name = "o", description = "x", choices = Many(n, i => Choice($"{i}", $"{i}")) }))),
        new("choice's name", 100, 101, "0.options.0.choices.0.name BASE_TYPE_BAD_LENGTH",
            n => One(Slash("x", new { type = 3, name = "o", description = "x", choices = (object[])[Choice(Text(n), "x")] }))),
        new("longest text", 6000, 6001, "0.options.0.max_length NUMBER_TYPE_MAX",
            n => One(Slash("x", new { type = 3, name = "o", description = "x", max_length = n }))),
        new("smallest value", 5, 6, "0.options.0.min_value NUMBER_TYPE_MAX",
            n => One(Slash("x", new { type = 4, name = "o", description = "x", min_value = n, max_value = 5 }))),
        new("shortest text", 5, 6, "0.options.0.min_length NUMBER_TYPE_MAX",
            n => One(Slash("x", new { type = 3, name = "o", description = "x", min_length = n, max_length = 5 }))),

        // 2 for the command itself, 402 for each heavy option, and 268 with the last choice's name for the lighter one.
        new("all texts of a command", 92, 93, "0 APPLICATION_COMMAND_TOO_LARGE", n => One(Slash("x", [.. Many(19, Heavy), Lighter(n)]))),
    ];

    [TestCaseSource(nameof(Limits))]
    public void What_is_at_the_limit_is_registered(Limit limit) => Assert.That(Check(limit.Body(limit.Allowed)), Is.Empty);

    [TestCaseSource(nameof(Limits))]
    public void What_goes_beyond_the_limit_is_refused(Limit limit) =>
        Assert.That(Check(limit.Body(limit.TooFar)), Is.EqualTo([limit.Refused]));

    [TestCase("checkin")]
    [TestCase("check-in_2")]
    [TestCase("l'équipe")]
    [TestCase("недели")]
    [TestCase("ทีม")]
    public void A_name_of_lower_case_letters_of_any_script_is_taken(string name) => Assert.That(Check(One(Slash(name))), Is.Empty);

    [TestCase("CheckIn")]
    [TestCase("check in")]
    [TestCase("check!")]
    public void A_name_with_anything_else_is_refused(string name) =>
        Assert.That(Check(One(Slash(name))), Is.EqualTo(["0.name APPLICATION_COMMAND_INVALID_NAME"]));

    [TestCase("""{"name":"x"}""", "0.description BASE_TYPE_REQUIRED")]
    [TestCase("""{"description":"x"}""", "0.name BASE_TYPE_REQUIRED")]
    [TestCase("""{"name":"x","description":"x","contexts":[3]}""", "0.contexts.0 BASE_TYPE_CHOICES")]
    [TestCase("""{"name":"x","description":"x","integration_types":[2]}""", "0.integration_types.0 BASE_TYPE_CHOICES")]
    [TestCase("""{"type":2,"name":"Mark as answer","description":"x"}""", "0.description APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED")]
    [TestCase("""{"type":3,"name":"Mark as answer","options":[{"type":3}]}""", "0.options APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED")]
    public void A_command_that_Discord_would_not_take_is_refused(string command, string complaint) =>
        Assert.That(Check($"[{command}]"), Is.EqualTo([complaint]));

    [TestCase("""{"type":3,"name":"Mark as answer","description":""}""")]
    [TestCase("""{"type":2,"name":"Show Crew"}""")]
    public void A_menu_command_has_any_name_and_no_description(string command) => Assert.That(Check($"[{command}]"), Is.Empty);

    [Test]
    public void Two_commands_of_a_kind_have_two_names() =>
        Assert.That(Check((object[])[Slash("x"), Slash("x")]), Is.EqualTo(["1 APPLICATION_COMMANDS_DUPLICATE_NAME"]));

    [Test]
    public void Commands_of_two_kinds_may_share_a_name() =>
        Assert.That(Check((object[])[Slash("x"), new { type = 2, name = "x" }]), Is.Empty);

    [TestCase("""{"type":3,"name":"o","description":"x","required":true}""", "0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID")]
    [TestCase("""{"type":3,"name":"first","description":"x"}""", "0.options.1 APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS")]
    [TestCase("""{"type":1,"name":"o","description":"x"}""", "0.options.1 APPLICATION_COMMAND_OPTIONS_TYPE_INVALID")]
    [TestCase("""{"type":3,"name":"O","description":"x"}""", "0.options.1.name APPLICATION_COMMAND_INVALID_NAME")]
    [TestCase("""{"type":3,"name":"o"}""", "0.options.1.description BASE_TYPE_REQUIRED")]
    [TestCase("""{"name":"o","description":"x"}""", "0.options.1.type BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":3,"name":"o","description":"x","options":[]}""", "0.options.1.options BASE_TYPE_CHOICES")]
    [TestCase(
        """{"type":3,"name":"o","description":"x","autocomplete":true,"choices":[{"name":"x","value":"x"}]}""",
        "0.options.1.autocomplete BASE_TYPE_CHOICES")]
    [TestCase("""{"type":6,"name":"o","description":"x","autocomplete":true}""", "0.options.1.autocomplete BASE_TYPE_CHOICES")]
    [TestCase(
        """{"type":6,"name":"o","description":"x","choices":[{"name":"x","value":"x"}]}""",
        "0.options.1.choices BASE_TYPE_CHOICES")]
    [TestCase(
        """{"type":4,"name":"o","description":"x","choices":[{"name":"x","value":"x"}]}""",
        "0.options.1.choices.0.value NUMBER_TYPE_COERCE")]
    [TestCase("""{"type":3,"name":"o","description":"x","min_value":1}""", "0.options.1.min_value BASE_TYPE_CHOICES")]
    [TestCase("""{"type":4,"name":"o","description":"x","max_length":1}""", "0.options.1.max_length BASE_TYPE_CHOICES")]
    [TestCase("""{"type":3,"name":"o","description":"x","channel_types":[0]}""", "0.options.1.channel_types BASE_TYPE_CHOICES")]
    [TestCase("""{"type":7,"name":"o","description":"x","channel_types":[99]}""", "0.options.1.channel_types.0 BASE_TYPE_CHOICES")]
    public void A_second_option_that_Discord_would_not_take_is_refused(string option, string complaint) =>
        Assert.That(
            Check($$"""[{"name":"x","description":"x","options":[{"type":3,"name":"first","description":"x"},{{option}}]}]"""),
            Is.EqualTo([complaint]));

    [TestCase("""{"type":1,"name":"add","description":"x","options":[{"type":6,"name":"who","description":"x"}]}""")]
    [TestCase(
        """{"type":2,"name":"break","description":"x","options":["""
            + """{"type":1,"name":"add","description":"x","options":[{"type":3,"name":"o","description":"x"}]}]}""")]
    public void Subcommands_nest_in_groups_and_hold_options(string option) => Assert.That(Check(With(option)), Is.Empty);

    [TestCase("""{"type":1,"name":"add","description":"x","options":[{"type":1,"name":"deeper","description":"x"}]}""")]
    [TestCase("""{"type":2,"name":"break","description":"x","options":[{"type":2,"name":"deeper","description":"x"}]}""")]
    [TestCase("""{"type":2,"name":"break","description":"x","options":[{"type":3,"name":"plain","description":"x"}]}""")]
    public void Nesting_ends_at_subcommands_of_a_group(string option) =>
        Assert.That(Check(With(option)), Is.EqualTo(["0.options.0.options.0.type BASE_TYPE_CHOICES"]));

    private static string With(string option) => $$"""[{"name":"x","description":"x","options":[{{option}}]}]""";

    private static object[] One(object command) => [command];

    private static object Slash(string name, params object[] options) => new { name, description = "x", options };

    private static object Option(string name, int type = 3) => new { type, name, description = "x" };

    private static object Choice(string name, string value) => new { name, value };

    private static object Heavy(int index) => new
    {
        type = 3,
        name = $"{index:00}",
        description = Text(100),
        choices = Many(3, i => Choice($"{i}{Text(98)}", $"{i}")),
    };

    private static object Lighter(int lastChoice) => new
    {
        type = 3,
        name = "zz",
        description = Text(100),
        choices = (object[])[Choice(Text(100), Text(65)), Choice(Text(lastChoice), "y")],
    };

    private static string[] Check(object body) => ValidationErrors.About(body, CommandRules.Check);
}
