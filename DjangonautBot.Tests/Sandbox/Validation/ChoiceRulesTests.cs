using DjangonautBot.Sandbox.Validation;
using static DjangonautBot.Tests.Sandbox.Validation.Limit;

namespace DjangonautBot.Tests.Sandbox.Validation;

internal sealed class ChoiceRulesTests
{
    private static IEnumerable<Limit> Limits =>
        [
            new("choices", 25, 26, "data.choices BASE_TYPE_MAX_LENGTH", n => new
            {
                choices = Many(n, i => new { name = $"{i}", value = $"{i}" }),
            }),
            new("name", 100, 101, "data.choices.0.name BASE_TYPE_BAD_LENGTH", n => One(Text(n), "x")),
            new("name's least", 1, 0, "data.choices.0.name BASE_TYPE_BAD_LENGTH", n => One(Text(n), "x")),
            new("value", 100, 101, "data.choices.0.value BASE_TYPE_BAD_LENGTH", n => One("x", Text(n))),
        ];

    [TestCaseSource(nameof(Limits))]
    public void What_is_at_the_limit_is_offered(Limit limit) => Assert.That(Check(limit.Body(limit.Allowed)), Is.Empty);

    [TestCaseSource(nameof(Limits))]
    public void What_goes_beyond_the_limit_is_refused(Limit limit) =>
        Assert.That(Check(limit.Body(limit.TooFar)), Is.EqualTo([limit.Refused]));

    [TestCase("""{}""", "data.choices BASE_TYPE_REQUIRED")]
    [TestCase("""{"choices":[{"name":"x"}]}""", "data.choices.0.value BASE_TYPE_REQUIRED")]
    [TestCase("""{"choices":[{"name":"x","value":true}]}""", "data.choices.0.value NUMBER_TYPE_COERCE")]
    public void Choices_that_Discord_would_not_take_are_refused(string body, string complaint) =>
        Assert.That(Check(body), Is.EqualTo([complaint]));

    [Test]
    public void No_choice_at_all_is_an_answer() => Assert.That(Check("""{"choices":[]}"""), Is.Empty);

    [Test]
    public void A_number_is_a_value() => Assert.That(Check("""{"choices":[{"name":"x","value":3}]}"""), Is.Empty);

    private static object One(string name, string value) => new { choices = (object[])[new { name, value }] };

    private static string[] Check(object body) => ValidationErrors.About(body, ChoiceRules.Check);
}
