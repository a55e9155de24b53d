using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Tests.Sandbox.Validation;

internal sealed class FormErrorsTests
{
    [Test]
    public void Errors_nest_by_the_steps_of_their_path()
    {
        var errors = new FormErrors();
        errors.Add("components.0.custom_id", "BASE_TYPE_REQUIRED", "This field is required");

        Assert.That(
            errors.ToBody().ToJsonString(),
            Is.EqualTo(
                """{"code":50035,"message":"Invalid Form Body","errors":{"components":{"0":{"custom_id":"""
                    + """{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"This field is required"}]}}}}}"""));
    }

    [Test]
    public void Two_errors_of_one_field_stand_together()
    {
        var errors = new FormErrors();
        errors.Add("name", "A", "first");
        errors.Add("name", "B", "second");

        Assert.That(errors.ToBody()["errors"]!["name"]!["_errors"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public void An_error_of_the_whole_body_has_no_path()
    {
        var errors = new FormErrors();
        errors.Add("", "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");

        Assert.That(errors.ToBody()["errors"]!["_errors"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public void An_empty_message_has_a_code_of_its_own()
    {
        var errors = new FormErrors();
        errors.AddEmptyMessage();

        Assert.That(
            errors.ToBody().ToJsonString(), Is.EqualTo("""{"code":50006,"message":"Cannot send an empty message"}"""));
    }

    [Test]
    public void Nothing_noted_is_nothing_wrong() => Assert.That(new FormErrors().Any, Is.False);
}
