using System.Net;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class UnauthorizedTests
{
    [Test]
    public void A_401_stops_this_call_those_that_wait_and_all_later_ones()
    {
        using var story = new RestFixture(call => call.Target == "GET /gateway/bot"
            ? ScriptedResponses.Error(HttpStatusCode.Unauthorized)
            : ScriptedResponses.Message().InBucket("b", 0, 3_600));

        story.Run(async () =>
        {
            await story.PostAsync(1);
            var waiting = story.PostAsync(1);
            await AssertUnauthorizedAsync(story.Rest.GetGatewayAsync(CancellationToken.None));
            await AssertUnauthorizedAsync(waiting);
            await AssertUnauthorizedAsync(story.PostAsync(2));
            await AssertUnauthorizedAsync(story.RespondAsync());
        });

        Assert.That(story.Discord.Calls, Has.Count.EqualTo(2));
        Assert.That(story.Rest.TokenRevoked.IsCancellationRequested);
    }

    [Test]
    public void A_401_of_a_callback_stops_everything_as_well()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Error(HttpStatusCode.Unauthorized));

        story.Run(async () =>
        {
            await AssertUnauthorizedAsync(story.RespondAsync());
            await AssertUnauthorizedAsync(story.PostAsync(1));
        });

        Assert.That(story.Discord.Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_401_without_Discords_JSON_says_nothing_of_the_token()
    {
        using var story = new RestFixture(call =>
            call.Number == 1 ? ScriptedResponses.Page(HttpStatusCode.Unauthorized) : ScriptedResponses.Message());

        story.Run(() => story.PostAsync(1));

        Assert.That(story.Rest.TokenRevoked.IsCancellationRequested, Is.False);
    }

    [Test]
    public void An_expired_interaction_token_says_nothing_of_the_bots_own()
    {
        using var story = new RestFixture(call => call.Number == 1
            ? ScriptedResponses.Error(HttpStatusCode.Unauthorized, DiscordErrorCode.InvalidWebhookToken)
            : ScriptedResponses.Message());

        story.Run(async () =>
        {
            await Assert.ThatAsync(() => story.EditAnswerAsync(),
                Throws.InstanceOf<DiscordApiException>());
            await story.PostAsync(1);
        });

        Assert.That(story.Discord.Calls, Has.Count.EqualTo(2));
    }

    private static Task AssertUnauthorizedAsync(Task task) =>
        Assert.ThatAsync(() => task, Throws.InstanceOf<DiscordUnauthorizedException>());
}
