using System.Net;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class RetryTests
{
    [TestCase(HttpStatusCode.InternalServerError)]
    [TestCase(HttpStatusCode.BadGateway)]
    [TestCase(HttpStatusCode.GatewayTimeout)]
    public void A_post_with_a_nonce_is_sent_again_after_a_server_error_with_the_same_body(HttpStatusCode status)
    {
        using var story = new RestFixture(call => call.Number <= 2 ? ScriptedResponses.Error(status) : ScriptedResponses.Message());

        story.Run(() => story.PostAsync(1));

        Assert.That(story.Discord.Calls, Has.Count.EqualTo(3));
        Assert.That(story.Discord.Calls.Select(call => call.Body).Distinct(), Has.One.Items);
        Assert.That(story.Discord.Calls[0].Body, Does.Contain("\"nonce\":\"n\",\"enforce_nonce\":true"));
    }

    [TestCase(HttpStatusCode.InternalServerError)]
    [TestCase(HttpStatusCode.BadGateway)]
    [TestCase(HttpStatusCode.GatewayTimeout)]
    public void A_post_without_a_nonce_that_may_have_worked_is_sent_once(HttpStatusCode status)
    {
        using var story = new RestFixture(_ => ScriptedResponses.Error(status));

        Assert.That(() => story.Run(() => story.PostWithoutNonceAsync(1)), Throws.InstanceOf<DiscordUnreachableException>());
        Assert.That(story.Discord.Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_502_after_the_message_was_made_posts_once()
    {
        var made = new Dictionary<string, string>();
        using var story = new RestFixture(call =>
        {
            var isNew = made.TryAdd(call.Body, ScriptedResponses.MessageBody);
            return isNew ? ScriptedResponses.Error(HttpStatusCode.BadGateway) : ScriptedResponses.Ok(made[call.Body]);
        });

        story.Run(() => story.PostAsync(1));

        Assert.That(made, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_connection_that_breaks_after_sending_repeats_no_post_without_a_nonce()
    {
        using var story = new RestFixture(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded));

        Assert.That(() => story.Run(() => story.PostWithoutNonceAsync(1)), Throws.InstanceOf<DiscordUnreachableException>());
        Assert.That(story.Discord.Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_post_that_never_left_is_sent_again_without_a_nonce_too()
    {
        using var story = new RestFixture(call => call.Number == 1
            ? throw new HttpRequestException(HttpRequestError.ConnectionError)
            : ScriptedResponses.Message());

        story.Run(() => story.PostWithoutNonceAsync(1));

        Assert.That(story.Discord.Calls, Has.Count.EqualTo(2));
    }

    [Test]
    public void No_answer_in_fifteen_seconds_is_a_try_in_vain()
    {
        using var story = new RestFixture((call, token) =>
            call.Number == 1 ? ScriptedDiscord.SilenceAsync(token) : Task.FromResult(ScriptedResponses.Message()));

        story.Run(() => story.EditAsync(1));

        Assert.That(story.Discord.Seconds.Last(), Is.InRange(15.5, 16.0));
    }

    [Test]
    public void An_edit_that_only_meets_server_errors_ends_after_five_tries()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Error(HttpStatusCode.BadGateway));

        Assert.That(
            () => story.Run(() => story.Rest.EditMessageAsync(
                new Snowflake(1), new Snowflake(2), RestFixture.Text("x"), CancellationToken.None)),
            Throws.InstanceOf<DiscordUnreachableException>());
        Assert.That(story.Discord.Calls, Has.Count.EqualTo(5));
        Assert.That(story.Clock.Elapsed.TotalSeconds, Is.InRange(7.5, 15.0));
    }

    [Test]
    public void A_refusal_that_cannot_pass_is_told_at_once()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Error(HttpStatusCode.NotFound, DiscordErrorCode.UnknownChannel));

        Assert.That(
            () => story.Run(() => story.PostAsync(1)),
            Throws.InstanceOf<DiscordApiException>().With.Property("Code").EqualTo(DiscordErrorCode.UnknownChannel));
        Assert.That(story.Discord.Calls, Has.Count.EqualTo(1));
    }

    [TestCase(HttpStatusCode.BadGateway, true)]
    [TestCase(HttpStatusCode.TooManyRequests, false)]
    public void A_refusal_tells_whether_an_earlier_try_may_have_worked(HttpStatusCode earlier, bool mayHaveWorked)
    {
        using var story = new RestFixture(call => call.Number == 1
            ? ScriptedResponses.Error(earlier)
            : ScriptedResponses.Error(HttpStatusCode.Forbidden, DiscordErrorCode.MissingAccess));

        Assert.That(
            () => story.Run(() => story.PostAsync(1)),
            Throws.InstanceOf<DiscordApiException>().With.Property("MayHaveWorked").EqualTo(mayHaveWorked));
    }

    [TestCase(0)]
    [TestCase(DiscordErrorCode.UnknownChannel)]
    public void A_404_about_something_else_is_no_proof_of_a_deletion(int code)
    {
        using var story = new RestFixture(call => call.Number == 1
            ? ScriptedResponses.Error(HttpStatusCode.BadGateway)
            : ScriptedResponses.Error(HttpStatusCode.NotFound, code));

        Assert.That(
            () => story.Run(() => story.Rest.DeleteMessageAsync(new Snowflake(1), new Snowflake(2), CancellationToken.None)),
            Throws.InstanceOf<DiscordApiException>().With.Property("Code").EqualTo(code));
    }

    [Test]
    public void A_message_that_is_gone_at_the_second_try_of_its_deletion_is_deleted()
    {
        using var story = new RestFixture(call => call.Number == 1
            ? ScriptedResponses.Error(HttpStatusCode.BadGateway)
            : ScriptedResponses.Error(HttpStatusCode.NotFound, DiscordErrorCode.UnknownMessage));

        story.Run(() => story.Rest.DeleteMessageAsync(new Snowflake(1), new Snowflake(2), CancellationToken.None));

        Assert.That(story.Discord.Calls, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_page_that_is_no_json_is_no_answer()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok("<html>"));

        Assert.That(() => story.Run(() => story.PostAsync(1)), Throws.InstanceOf<DiscordUnreachableException>());
    }
}
