using DjangonautBot.Sandbox.Validation;
using static DjangonautBot.Tests.Sandbox.Validation.Limit;

namespace DjangonautBot.Tests.Sandbox.Validation;

/// <summary>Radio groups, checkboxes and uploads in forms.</summary>
internal sealed class ChoiceGroupRulesTests
{
    private const string First = "data.components.0.component";
    private const string Options = """[{"label":"A","value":"a"},{"label":"B","value":"b"}]""";

    private static IEnumerable<Limit> Limits =>
    [
        new("radio options", 10, 11, $"{First}.options BASE_TYPE_BAD_LENGTH", n => Form(Group(21, n))),
        new("radio options' least", 2, 1, $"{First}.options BASE_TYPE_BAD_LENGTH", n => Form(Group(21, n))),
        new("radio chosen beforehand", 1, 2, $"{First}.options BASE_TYPE_MAX_LENGTH", n => Form(Group(21, 3, chosen: n))),
        new("checkboxes", 10, 11, $"{First}.options BASE_TYPE_BAD_LENGTH", n => Form(Group(22, n))),
        new("checkboxes' least", 1, 0, $"{First}.options BASE_TYPE_BAD_LENGTH", n => Form(Group(22, n))),
        new("checkboxes chosen beforehand", 2, 3, $"{First}.options BASE_TYPE_MAX_LENGTH", n => Form(Group(22, 3, chosen: n, max: 2))),
        new("most checked", 3, 4, $"{First}.max_values NUMBER_TYPE_MAX", n => Form(Group(22, 3, max: n))),
        new("least checked", 2, 3, $"{First}.min_values NUMBER_TYPE_MAX", n => Form(Group(22, 3, max: 2, min: n))),
        new("least checked of all", 3, 4, $"{First}.min_values NUMBER_TYPE_MAX", n => Form(Group(22, 3, min: n))),
        new("label", 100, 101, $"{First}.options.0.label BASE_TYPE_BAD_LENGTH", n => Form(Group(22, 1, label: Text(n)))),
        new("files", 10, 11, $"{First}.max_values NUMBER_TYPE_MAX", n => Form(new { type = 19, custom_id = "a", max_values = n })),
        new("files' least", 1, 2, $"{First}.min_values NUMBER_TYPE_MAX", n => Form(new { type = 19, custom_id = "a", min_values = n })),
        new("file types", 10, 11, $"{First}.file_types BASE_TYPE_MAX_LENGTH",
            n => Form(new { type = 19, custom_id = "a", file_types = Many(n, i => $".{i}") })),
    ];

    [TestCaseSource(nameof(Limits))]
    public void What_is_at_the_limit_opens(Limit limit) => Assert.That(Check(limit.Body(limit.Allowed)), Is.Empty);

    [TestCaseSource(nameof(Limits))]
    public void What_goes_beyond_the_limit_is_refused(Limit limit) =>
        Assert.That(Check(limit.Body(limit.TooFar)), Is.EqualTo([limit.Refused]));

    [TestCase($$"""{"type":21,"options":{{Options}}}""", "custom_id BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":21,"custom_id":"a"}""", "options BASE_TYPE_REQUIRED")]
    [TestCase($$"""{"type":21,"custom_id":"a","options":{{Options}},"required":"no"}""", "required BOOLEAN_TYPE_CONVERT")]
    [TestCase(
        """{"type":21,"custom_id":"a","options":[{"label":"A","value":"a"},{"label":"B","value":"a"}]}""",
        "options.1 SELECT_COMPONENT_OPTION_VALUE_DUPLICATED")]
    [TestCase("""{"type":21,"custom_id":"a","options":[{"label":"A","value":"a"},{"label":"B"}]}""", "options.1.value BASE_TYPE_REQUIRED")]
    [TestCase($$"""{"type":22,"custom_id":"a","options":{{Options}},"min_values":0}""", "min_values NUMBER_TYPE_MIN")]
    [TestCase($$"""{"type":22,"custom_id":"a","options":{{Options}},"max_values":0,"min_values":1}""", "max_values NUMBER_TYPE_MIN")]
    [TestCase("""{"type":23}""", "custom_id BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":23,"custom_id":"a","default":"yes"}""", "default BOOLEAN_TYPE_CONVERT")]
    [TestCase("""{"type":19}""", "custom_id BASE_TYPE_REQUIRED")]
    [TestCase("""{"type":19,"custom_id":"a","min_values":0}""", "min_values NUMBER_TYPE_MIN")]
    [TestCase("""{"type":19,"custom_id":"a","file_types":["pdf"]}""", "file_types.0 BASE_TYPE_CHOICES")]
    public void A_field_that_Discord_would_not_take_is_refused(string component, string complaint) =>
        Assert.That(Check(With(component)), Has.Some.EqualTo($"{First}.{complaint}"));

    [TestCase($$"""{"type":21,"custom_id":"a","options":{{Options}},"required":false}""")]
    [TestCase($$"""{"type":22,"custom_id":"a","options":{{Options}},"min_values":0,"required":false}""")]
    [TestCase("""{"type":23,"custom_id":"a","default":true}""")]
    [TestCase("""{"type":19,"custom_id":"a","min_values":0,"required":false,"file_types":["image",".PDF"]}""")]
    public void A_field_that_Discord_takes_opens(string component) => Assert.That(Check(With(component)), Is.Empty);

    [Test]
    public void A_custom_id_stands_once_in_a_form() =>
        Assert.That(
            Check(Form(new { type = 23, custom_id = "a" }, Group(21, 2))),
            Is.EqualTo(["data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"]));

    [Test]
    public void An_id_stands_once_in_a_form() =>
        Assert.That(
            Check(Form(new { type = 23, custom_id = "b", id = 3 }, new { type = 23, custom_id = "a", id = 3 })),
            Is.EqualTo(["data.components.1.component.id COMPONENT_ID_DUPLICATED"]));

    private static object Form(params object[] fields) => new
    {
        custom_id = "f",
        title = "x",
        components = fields.Select(component => new { type = 18, label = "x", component }),
    };

    private static string With(string component) =>
        $$"""{"custom_id":"f","title":"x","components":[{"type":18,"label":"x","component":{{component}}}]}""";

    private static object Group(int type, int options, int chosen = 0, int? max = null, int? min = null, string label = "x") => new
    {
        type,
        custom_id = "a",
        min_values = min,
        max_values = max,
        options = Many(options, i => new { label, value = $"{i}", @default = i < chosen }),
    };

    private static string[] Check(object body) => ValidationErrors.About(body, FormRules.Check);
}
