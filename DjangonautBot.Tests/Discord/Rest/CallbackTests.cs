using System.Net;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class CallbackTests
{
    [Test]
    public void A_callback_is_not_behind_posts_that_are_stuck()
    {
        using var story = new RestFixture((call, token) => call.Target.EndsWith("/callback", StringComparison.Ordinal)
            ? Task.FromResult(ScriptedResponses.NoContent())
            : ScriptedDiscord.SilenceAsync(token));

        story.Run(async () =>
        {
            var stuck = Enumerable.Range(1, 120).Select(n => story.PostWithoutNonceAsync((ulong)n)).ToList();
            await story.RespondAsync();
            Assert.That(story.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
            await Assert.ThatAsync(() => Task.WhenAll(stuck), Throws.InstanceOf<DiscordUnreachableException>());
        });
    }

    [Test]
    public void A_thousand_callbacks_go_at_once()
    {
        using var story = new RestFixture(_ => ScriptedResponses.NoContent());

        story.Run(() => Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => story.RespondAsync())));

        Assert.That(story.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void After_a_dead_connection_a_callback_is_tried_once_more_in_time()
    {
        using var story = new RestFixture((call, token) =>
            call.Number == 1 ? ScriptedDiscord.SilenceAsync(token) : Task.FromResult(ScriptedResponses.NoContent()));

        story.Run(story.RespondAsync);

        Assert.That(
            story.Discord.Seconds,
            Is.EqualTo(new[] { 0, 0.7 }),
            "so that one begun two seconds after receipt can still arrive within three");
    }

    [TestCase(DiscordErrorCode.AlreadyAcknowledged)]
    [TestCase(DiscordErrorCode.UnknownInteraction)]
    public void A_second_try_that_finds_the_interaction_answered_is_only_logged(int code)
    {
        using var story = new RestFixture(call => call.Number == 1
            ? ScriptedResponses.Error(HttpStatusCode.BadGateway)
            : ScriptedResponses.Error(HttpStatusCode.NotFound, code));

        story.Run(story.RespondAsync);

        Assert.That(story.Log, Has.Count.EqualTo(2));
    }

    [Test]
    public void An_unknown_interaction_at_the_first_try_is_told()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Error(HttpStatusCode.NotFound, DiscordErrorCode.UnknownInteraction));

        Assert.That(
            () => story.Run(story.RespondAsync),
            Throws.InstanceOf<DiscordApiException>().With.Property("Code").EqualTo(DiscordErrorCode.UnknownInteraction));
        Assert.That(story.Discord.Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public void An_unknown_interaction_after_a_try_that_never_left_is_told()
    {
        using var story = new RestFixture(call => call.Number == 1
            ? throw new HttpRequestException(HttpRequestError.ConnectionError)
            : ScriptedResponses.Error(HttpStatusCode.NotFound, DiscordErrorCode.UnknownInteraction));

        Assert.That(
            () => story.Run(story.RespondAsync),
            Throws.InstanceOf<DiscordApiException>().With.Property("Code").EqualTo(DiscordErrorCode.UnknownInteraction));
    }

    [Test]
    public void Two_tries_in_vain_end_soon()
    {
        using var story = new RestFixture((_, token) => ScriptedDiscord.SilenceAsync(token));

        Assert.That(() => story.Run(story.RespondAsync), Throws.InstanceOf<DiscordUnreachableException>());
        Assert.That(story.Clock.Elapsed.TotalSeconds, Is.EqualTo(1.9));
    }
}
