using DjangonautBot.Sandbox.Validation;
using static DjangonautBot.Tests.Sandbox.Validation.Limit;

namespace DjangonautBot.Tests.Sandbox.Validation;

internal sealed class FormRulesTests
{
    private const string First = "data.components.0";

    private static IEnumerable<Limit> Limits =>
    [
        new("title", 45, 46, "data.title BASE_TYPE_BAD_LENGTH",
            n => new { custom_id = "f", title = Text(n), components = (object[])[Label(Input())] }),
        new("title's least", 1, 0, "data.title BASE_TYPE_BAD_LENGTH",
            n => new { custom_id = "f", title = Text(n), components = (object[])[Label(Input())] }),
        new("form's id", 100, 101, "data.custom_id BASE_TYPE_BAD_LENGTH",
            n => new { custom_id = Text(n), title = "x", components = (object[])[Label(Input())] }),
        new("fields", 5, 6, "data.components BASE_TYPE_BAD_LENGTH", n => Form(Many(n, i => Label(Input($"{i}"))))),
        new("fields' least", 1, 0, "data.components BASE_TYPE_BAD_LENGTH", n => Form(Many(n, i => Label(Input($"{i}"))))),
        new("label", 45, 46, $"{First}.label BASE_TYPE_BAD_LENGTH", n => Form(Label(Input(), Text(n)))),
        new("label's least", 1, 0, $"{First}.label BASE_TYPE_BAD_LENGTH", n => Form(Label(Input(), Text(n)))),
        new("description", 100, 101, $"{First}.description BASE_TYPE_BAD_LENGTH",
            n => Form(new { type = 18, label = "x", description = Text(n), component = Input() })),
        new("field's id", 100, 101, $"{First}.component.custom_id BASE_TYPE_BAD_LENGTH", n => Form(Label(Input(Text(n))))),
        new("style", 2, 3, $"{First}.component.style BASE_TYPE_CHOICES", n => Form(Label(new { type = 4, custom_id = "a", style = n }))),
        new("placeholder", 100, 101, $"{First}.component.placeholder BASE_TYPE_MAX_LENGTH",
            n => Form(Label(new { type = 4, custom_id = "a", style = 1, placeholder = Text(n) }))),
        new("value", 4000, 4001, $"{First}.component.value BASE_TYPE_MAX_LENGTH",
            n => Form(Label(new { type = 4, custom_id = "a", style = 2, value = Text(n) }))),
        new("value of a shorter field", 50, 51, $"{First}.component.value BASE_TYPE_MAX_LENGTH",
            n => Form(Label(new { type = 4, custom_id = "a", style = 2, max_length = 50, value = Text(n) }))),
        new("longest", 4000, 4001, $"{First}.component.max_length NUMBER_TYPE_MAX",
            n => Form(Label(new { type = 4, custom_id = "a", style = 2, max_length = n }))),
        new("longest's least", 1, 0, $"{First}.component.max_length NUMBER_TYPE_MIN",
            n => Form(Label(new { type = 4, custom_id = "a", style = 2, max_length = n }))),
        new("shortest", 10, 11, $"{First}.component.min_length NUMBER_TYPE_MAX",
            n => Form(Label(new { type = 4, custom_id = "a", style = 2, min_length = n, max_length = 10 }))),
        new("text display", 4000, 4001, $"{First}.content BASE_TYPE_BAD_LENGTH", n => Form(new { type = 10, content = Text(n) })),
        new("options of a select", 25, 26, $"{First}.component.options BASE_TYPE_BAD_LENGTH",
            n => Form(Label(new { type = 3, custom_id = "a", options = Many(n, i => new { label = "x", value = $"{i}" }) }))),
    ];

    [TestCaseSource(nameof(Limits))]
    public void What_is_at_the_limit_opens(Limit limit) => Assert.That(Check(limit.Body(limit.Allowed)), Is.Empty);

    [TestCaseSource(nameof(Limits))]
    public void What_goes_beyond_the_limit_is_refused(Limit limit) =>
        Assert.That(Check(limit.Body(limit.TooFar)), Is.EqualTo([limit.Refused]));

    [TestCase("""{"type":4,"custom_id":"a","style":1}""", $"{First} UNION_TYPE_CHOICES")]
    [TestCase("""{"type":18,"component":{"type":4,"custom_id":"a","style":1}}""", $"{First}.label BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":18,"label":"x"}""", $"{First}.component BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":18,"label":"x","component":{"type":2,"custom_id":"a"}}""", $"{First}.component UNION_TYPE_CHOICES")]
    [TestCase("""{"type":18,"label":"x","component":{"type":4,"style":1}}""", $"{First}.component.custom_id BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":18,"label":"x","component":{"type":4,"custom_id":"a"}}""", $"{First}.component.style BASE_TYPE_REQUIRED")]
    [TestCase(
        """{"type":18,"label":"x","component":{"type":5,"custom_id":"a","min_values":0}}""",
        $"{First}.component.min_values NUMBER_TYPE_MIN")]
    [TestCase(
        """{"type":18,"label":"x","component":{"type":5,"custom_id":"a","disabled":true}}""",
        $"{First}.component.disabled BASE_TYPE_CHOICES")]
    [TestCase("""{"type":1,"components":[{"type":4,"custom_id":"a","style":1}]}""", $"{First}.components.0.label BASE_TYPE_REQUIRED")]
    public void A_field_that_Discord_would_not_take_is_refused(string component, string complaint) =>
        Assert.That(Check($$"""{"custom_id":"f","title":"x","components":[{{component}}]}"""), Is.EqualTo([complaint]));

    [TestCase("""{"type":18,"label":"x","component":{"type":5,"custom_id":"a","min_values":0,"required":false}}""")]
    [TestCase("""{"type":1,"components":[{"type":4,"custom_id":"a","style":1,"label":"x"}]}""")]
    public void A_field_that_Discord_takes_opens(string component) =>
        Assert.That(Check($$"""{"custom_id":"f","title":"x","components":[{{component}}]}"""), Is.Empty);

    [Test]
    public void A_custom_id_stands_once_in_a_form() =>
        Assert.That(
            Check(Form(Label(Input()), Label(Input()))),
            Is.EqualTo(["data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"]));

    [Test]
    public void A_form_needs_all_its_parts() =>
        Assert.That(
            Check(new { }),
            Is.EqualTo(["data.custom_id BASE_TYPE_REQUIRED", "data.title BASE_TYPE_REQUIRED", "data.components BASE_TYPE_REQUIRED"]));

    private static object Form(params object[] components) => new { custom_id = "f", title = "x", components };

    private static object Label(object component, string label = "x") => new { type = 18, label, component };

    private static object Input(string id = "a") => new { type = 4, custom_id = id, style = 2 };

    private static string[] Check(object body) => ValidationErrors.About(body, FormRules.Check);
}
