using System.Net;
using System.Text;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class ErrorBodyTests
{
    [Test]
    public void Each_wrong_field_is_told_with_its_path()
    {
        var exception = Read("""
            {"code": 50035, "message": "Invalid Form Body", "errors":
              {"data": {"components": {"0": {"components": {"1": {"custom_id": {"_errors":
                [{"code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 100 or fewer in length."}]}}}}}}}}
            """);

        Assert.That(exception.Code, Is.EqualTo(DiscordErrorCode.InvalidFormBody));
        Assert.That(exception.Fields, Is.EqualTo(new[]
        {
            new FieldError(
                "data.components.0.components.1.custom_id", "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length."),
        }));
    }

    [Test]
    public void An_error_of_the_whole_body_has_an_empty_path()
    {
        var exception = Read("""{"code": 50035, "message": "x", "errors": {"_errors": [{"code": "C", "message": "m"}]}}""");

        Assert.That(exception.Fields, Is.EqualTo(new[] { new FieldError("", "C", "m") }));
    }

    [TestCase("<html>Bad Request</html>")]
    [TestCase("")]
    [TestCase("[]")]
    [TestCase("""{"code": "x", "message": 5, "errors": []}""")]
    [TestCase("""{"message": "Bad Request"}""")]
    [TestCase("""{"code": 400, "error": "Bad Request"}""")]
    public void A_body_without_Discords_code_and_message_is_no_error_of_Discord(string body) =>
        Assert.That(ErrorBody.Read(HttpStatusCode.BadRequest, Encoding.UTF8.GetBytes(body)), Is.Null);

    private static DiscordApiException Read(string body) =>
        ErrorBody.Read(HttpStatusCode.BadRequest, Encoding.UTF8.GetBytes(body))!;
}
