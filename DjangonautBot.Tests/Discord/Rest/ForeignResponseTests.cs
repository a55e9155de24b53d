using System.Net;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Tests.Discord.Rest;

/// <summary>Responses of another program than Discord, which say nothing about the request.</summary>
public sealed class ForeignResponseTests
{
    [TestCase(HttpStatusCode.Found)]
    [TestCase(HttpStatusCode.BadRequest)]
    [TestCase(HttpStatusCode.Unauthorized)]
    [TestCase(HttpStatusCode.Forbidden)]
    [TestCase(HttpStatusCode.NotFound)]
    [TestCase(HttpStatusCode.RequestTimeout)]
    [TestCase(HttpStatusCode.RequestEntityTooLarge)]
    public void After_a_page_a_post_with_a_nonce_is_sent_again(HttpStatusCode status)
    {
        using var story = new RestFixture(call => call.Number == 1 ? ScriptedResponses.Page(status) : ScriptedResponses.Message());

        story.Run(() => story.PostAsync(1));

        Assert.That(story.Discord.Calls, Has.Count.EqualTo(2));
    }

    [TestCase(HttpStatusCode.Found)]
    [TestCase(HttpStatusCode.BadRequest)]
    [TestCase(HttpStatusCode.Unauthorized)]
    [TestCase(HttpStatusCode.Forbidden)]
    [TestCase(HttpStatusCode.NotFound)]
    [TestCase(HttpStatusCode.RequestTimeout)]
    public void After_a_page_the_effect_of_a_post_without_a_nonce_is_unknown(HttpStatusCode status)
    {
        using var story = new RestFixture(_ => ScriptedResponses.Page(status));

        Assert.That(() => story.Run(() => story.PostWithoutNonceAsync(1)), Throws.InstanceOf<DiscordUnreachableException>());
        Assert.That(story.Discord.Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_408_is_no_refusal_even_with_Discords_JSON()
    {
        using var story = new RestFixture(call =>
            call.Number == 1 ? ScriptedResponses.Error(HttpStatusCode.RequestTimeout) : ScriptedResponses.Message());

        story.Run(() => story.PostAsync(1));

        Assert.That(story.Discord.Calls, Has.Count.EqualTo(2));
    }

    [Test]
    public void The_JSON_of_another_program_is_no_refusal()
    {
        using var story = new RestFixture(_ => ScriptedResponses.With(HttpStatusCode.NotFound, """{"message": "no Route matched"}"""));

        Assert.That(() => story.Run(() => story.PostAsync(1)), Throws.InstanceOf<DiscordUnreachableException>());
    }

    [Test]
    public void A_page_with_status_200_deletes_nothing()
    {
        using var story = new RestFixture(call =>
            call.Number == 1 ? ScriptedResponses.Page(HttpStatusCode.OK) : ScriptedResponses.NoContent());

        story.Run(() => DeleteAsync(story));

        Assert.That(story.Discord.Calls, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_page_with_status_404_is_no_proof_of_a_deletion()
    {
        using var story = new RestFixture(call =>
            call.Number == 1 ? ScriptedResponses.Error(HttpStatusCode.BadGateway) : ScriptedResponses.Page(HttpStatusCode.NotFound));

        Assert.That(() => story.Run(() => DeleteAsync(story)), Throws.InstanceOf<DiscordUnreachableException>());
    }

    [Test]
    public void After_a_page_a_callback_is_tried_once_more()
    {
        using var story = new RestFixture(call =>
            call.Number == 1 ? ScriptedResponses.Page(HttpStatusCode.Forbidden) : ScriptedResponses.NoContent());

        story.Run(story.RespondAsync);

        Assert.That(story.Discord.Calls, Has.Count.EqualTo(2));
    }

    private static Task DeleteAsync(RestFixture story) =>
        story.Rest.DeleteMessageAsync(new Snowflake(1), new Snowflake(2), CancellationToken.None);
}
