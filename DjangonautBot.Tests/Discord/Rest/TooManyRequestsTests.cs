using System.Net;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Discord.Rest.RateLimits;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class TooManyRequestsTests
{
    [Test]
    public void A_429_of_the_user_holds_its_bucket_for_decimal_seconds_and_no_other()
    {
        using var story = new RestFixture(call => call.Number == 1 ? ScriptedResponses.TooMany("user", 0.75) : ScriptedResponses.Message());

        story.Run(() => Task.WhenAll(story.PostAsync(1), story.PostAsync(2)));

        Assert.That(story.Discord.Seconds, Is.EqualTo(new[] { 0, 0, 0.751 }));
    }

    [Test]
    public void A_shared_429_holds_its_bucket_only()
    {
        using var story = new RestFixture(call => call.Number == 1 ? ScriptedResponses.TooMany("shared", 4) : ScriptedResponses.Message());

        story.Run(() => Task.WhenAll(story.PostAsync(1), story.PostAsync(2)));

        Assert.That(story.Discord.Seconds, Is.EqualTo(new[] { 0, 0, 4.001 }));
    }

    [Test]
    public void A_global_429_holds_every_route_but_not_an_interactions()
    {
        using var story = new RestFixture(call => call.Number == 1 ? ScriptedResponses.TooMany("global", 3) : ScriptedResponses.Message());

        story.Run(async () =>
        {
            var first = story.PostAsync(1);
            await story.RespondAsync();
            await story.EditAnswerAsync();
            Assert.That(story.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
            await Task.WhenAll(first, story.PostAsync(2));
        });

        Assert.That(story.Discord.Seconds, Is.EqualTo(new[] { 0.0, 0, 0, 3, 3 }));
    }

    [Test]
    public void A_429_without_rate_limit_headers_stops_everything_for_its_time()
    {
        using var story = new RestFixture(call =>
            call.Number == 1 ? ScriptedResponses.TooManyWithoutHeaders(600) : ScriptedResponses.Message());

        story.Run(async () =>
        {
            var first = story.PostAsync(1);
            await Assert.ThatAsync(() => story.RespondAsync(), Throws.InstanceOf<DiscordUnreachableException>());
            await Task.WhenAll(
                first, story.PostAsync(2), story.EditAnswerAsync());
        });

        Assert.That(story.Discord.Seconds, Is.EqualTo(new[] { 0.0, 600, 600, 600 }));
    }

    [Test]
    public void A_429_that_does_not_end_is_told_after_five_tries()
    {
        using var story = new RestFixture(_ => ScriptedResponses.TooMany("user", 1));

        Assert.That(
            () => story.Run(() => story.PostAsync(1)),
            Throws.InstanceOf<DiscordApiException>().With.Property("Status").EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(story.Discord.Calls, Has.Count.EqualTo(5));
    }

    [Test]
    public void Half_of_the_refusals_that_ban_an_address_stop_everything_until_they_are_old()
    {
        using var story = new RestFixture(call => call.Number <= InvalidRequestLimit.Limit
            ? ScriptedResponses.Error(HttpStatusCode.Forbidden, DiscordErrorCode.MissingAccess)
            : ScriptedResponses.Message());

        story.Run(async () =>
        {
            for (var n = 0; n < InvalidRequestLimit.Limit; n++)
            {
                await Assert.ThatAsync(() => story.Rest.EditOriginalAsync(
                        RestFixture.Interaction, RestFixture.Text("x"), CancellationToken.None),
                    Throws.InstanceOf<DiscordApiException>());
            }

            await story.PostAsync(1);
        });

        Assert.That(story.Clock.Elapsed, Is.GreaterThanOrEqualTo(TimeSpan.FromMinutes(10)));
    }
}
