using DjangonautBot.Sandbox.Validation;
using static DjangonautBot.Tests.Sandbox.Validation.Limit;

namespace DjangonautBot.Tests.Sandbox.Validation;

internal sealed class ComponentRulesTests
{
    private const string First = "components.0.components.0";

    private static IEnumerable<Limit> Limits =>
        [
            new("rows", 5, 6, "components BASE_TYPE_MAX_LENGTH", n => new { components = Many(n, i => Row(Button($"{i}"))) }),
            new("buttons of a row", 5, 6, "components.0.components BASE_TYPE_BAD_LENGTH", n => One(Many(n, i => Button($"{i}")))),
            new("components of a row", 1, 0, "components.0.components BASE_TYPE_BAD_LENGTH", n => One(Many(n, i => Button($"{i}")))),
            new("label", 80, 81, $"{First}.label BASE_TYPE_MAX_LENGTH", n => One(Button("a", Text(n)))),
            new("label's least", 1, 0, $"{First}.label BASE_TYPE_REQUIRED", n => One(Button("a", Text(n)))),
            new("button's id", 100, 101, $"{First}.custom_id BASE_TYPE_BAD_LENGTH", n => One(Button(Text(n)))),
            new("button's least id", 1, 0, $"{First}.custom_id BASE_TYPE_BAD_LENGTH", n => One(Button(Text(n)))),
            new("style", 4, 7, $"{First}.style BASE_TYPE_CHOICES", n => One(
                    new
                    {
                        type = 2,
                        style = n,
                        label = "x",
                        custom_id = "a",
                    })),
            new("options", 25, 26, $"{First}.options BASE_TYPE_BAD_LENGTH", n => One(Select(n))),
            new("options' least", 1, 0, $"{First}.options BASE_TYPE_BAD_LENGTH", n => One(Select(n))),
            new("placeholder", 150, 151, $"{First}.placeholder BASE_TYPE_MAX_LENGTH", n => One(
                    new
                    {
                        type = 5,
                        custom_id = "a",
                        placeholder = Text(n),
                    })),
            new("option's label", 100, 101, $"{First}.options.0.label BASE_TYPE_BAD_LENGTH", n =>
                One(Select(new { label = Text(n), value = "a" }))),
            new("option's value", 100, 101, $"{First}.options.0.value BASE_TYPE_BAD_LENGTH", n =>
                One(Select(new { label = "x", value = Text(n) }))),
            new("option's description", 100, 101, $"{First}.options.0.description BASE_TYPE_MAX_LENGTH", n => One(
                    Select(
                        new
                        {
                            label = "x",
                            value = "a",
                            description = Text(n),
                        }))),
            new("most chosen", 25, 26, $"{First}.max_values NUMBER_TYPE_MAX", n => One(
                    new
                    {
                        type = 5,
                        custom_id = "a",
                        max_values = n,
                    })),
            new("most chosen of few", 2, 3, $"{First}.max_values NUMBER_TYPE_MAX", n => One(Select(2, max: n))),
            new("least chosen", 2, 3, $"{First}.min_values NUMBER_TYPE_MAX", n => One(
                    new
                    {
                        type = 5,
                        custom_id = "a",
                        min_values = n,
                        max_values = 2,
                    })),
            new("chosen beforehand", 1, 2, $"{First}.options BASE_TYPE_MAX_LENGTH", n => One(Select(Many(n, i => (object)
                                new
                                {
                                    label = "x",
                                    value = $"{i}",
                                    @default = true,
                                })))),
            new("people chosen beforehand", 1, 2, $"{First}.default_values BASE_TYPE_MAX_LENGTH", n => One(
                    new
                    {
                        type = 5,
                        custom_id = "a",
                        default_values = Many(n, i => new { id = $"{i}", type = "user" }),
                    })),
        ];

    [TestCaseSource(nameof(Limits))]
    public void What_is_at_the_limit_is_sent(Limit limit) => Assert.That(Check(limit.Body(limit.Allowed)), Is.Empty);

    [TestCaseSource(nameof(Limits))]
    public void What_goes_beyond_the_limit_is_refused(Limit limit) =>
        Assert.That(Check(limit.Body(limit.TooFar)), Is.EqualTo([limit.Refused]));

    [TestCase("""{"type":9}""", "UNION_TYPE_CHOICES")]
    [TestCase("""{"style":1,"label":"x","custom_id":"a"}""", "type BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":2,"label":"x","custom_id":"a"}""", "style BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":2,"style":1,"label":"x"}""", "custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED")]
    [TestCase("""{"type":2,"style":5,"label":"x"}""", "url BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":2,"style":5,"label":"x","url":"gopher://x"}""", "url URL_TYPE_INVALID_SCHEME")]
    [TestCase(
        """{"type":2,"style":5,"label":"x","url":"https://x.org","custom_id":"a"}""",
        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE")]
    [TestCase("""{"type":3,"custom_id":"a"}""", "options BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":5}""", "custom_id BASE_TYPE_REQUIRED")]
    [TestCase(
        """{"type":3,"custom_id":"a","options":[{"label":"x","value":"1"},{"label":"y","value":"1"}]}""",
        "options.1 SELECT_COMPONENT_OPTION_VALUE_DUPLICATED")]
    public void A_component_that_Discord_would_not_take_is_refused(string component, string complaint)
    {
        var separator = complaint.Contains(' ') ? '.' : ' ';
        Assert.That(
            Check($$"""{"components":[{"type":1,"components":[{{component}}]}]}"""),
            Is.EqualTo([$"{First}{separator}{complaint}"]));
    }

    [TestCase("""{"type":2,"style":5,"label":"x","url":"https://djangonaut.space"}""")]
    [TestCase("""{"type":2,"style":1,"custom_id":"a","emoji":{"name":"🚀"}}""")]
    [TestCase("""{"type":5,"custom_id":"a","min_values":0}""")]
    public void A_component_that_Discord_takes_is_sent(string component) =>
        Assert.That(Check($$"""{"components":[{"type":1,"components":[{{component}}]}]}"""), Is.Empty);

    [Test]
    public void A_custom_id_stands_once_in_a_message() =>
        Assert.That(
            Check(new { components = (object[])[Row(Button("a")), Row(Button("a"))] }),
            Is.EqualTo(["components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"]));

    [Test]
    public void A_select_has_a_row_to_itself() =>
        Assert.That(
            Check(One(Select(1), Button("b"))),
            Is.EqualTo(["components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED"]));

    [Test]
    public void A_button_stands_in_a_row() =>
        Assert.That(Check(new { components = (object[])[Button("a")] }), Is.EqualTo(["components.0 UNION_TYPE_CHOICES"]));

    private static object One(params object[] components) => new { components = (object[])[Row(components)] };

    private static object Row(params object[] components) => new { type = 1, components };

    private static object Button(string id, string label = "x") => new { type = 2, style = 1, label, custom_id = id };

    private static object Select(params object[] options) => new { type = 3, custom_id = "s", options };

    private static object Select(int options, int max = 1) =>
        new { type = 3, custom_id = "s", options = Many(options, i => new { label = "x", value = $"{i}" }), max_values = max };

    private static string[] Check(object body) =>
        ValidationErrors.About(body, (json, errors) => MessageRules.Check(json, errors, MessageRequestKind.Create, 0));
}
