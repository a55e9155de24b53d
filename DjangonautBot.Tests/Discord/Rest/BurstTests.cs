using System.Text.Json.Nodes;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class BurstTests
{
    [Test]
    public void Five_hundred_posts_to_a_hundred_channels_take_what_the_global_limit_allows_and_draw_no_429(
        [Values(1, 2, 3)] int seed)
    {
        StrictDiscord strict = null!;
        using var story = new RestFixture((call, _) => strict.AnswerAsync(call));
        strict = new StrictDiscord(story.Clock, seed);

        story.Run(() => Task.WhenAll(Enumerable.Range(0, 500).Select(n => story.PostAsync((ulong)(n % 100) + 1))));

        Assert.That(strict.Refusals, Is.Zero);
        Assert.That(strict.Posted, Has.Count.EqualTo(500));
        Assert.That(story.Clock.Elapsed.TotalSeconds, Is.InRange(9.0, 11.0));
    }

    [Test]
    public void More_posts_than_a_channels_bucket_holds_wait_for_its_resets_and_draw_no_429()
    {
        StrictDiscord strict = null!;
        using var story = new RestFixture((call, _) => strict.AnswerAsync(call));
        strict = new StrictDiscord(story.Clock, seed: 4);

        story.Run(() => Task.WhenAll(Enumerable.Range(0, 20).Select(_ => story.PostAsync(1))));

        Assert.That(strict.Refusals, Is.Zero);
        Assert.That(story.Clock.Elapsed.TotalSeconds, Is.InRange(15.0, 16.5));
    }

    [Test]
    public void Posts_to_one_channel_arrive_in_the_order_in_which_they_were_asked_for()
    {
        StrictDiscord strict = null!;
        using var story = new RestFixture((call, _) => strict.AnswerAsync(call));
        strict = new StrictDiscord(story.Clock, seed: 5);

        story.Run(() => Task.WhenAll(Enumerable.Range(0, 12).Select(n => story.PostAsync(1, $"{n}"))));

        var contents = story.Discord.Calls.Select(call => (string?)JsonNode.Parse(call.Body)!["content"]);
        Assert.That(contents, Is.EqualTo(Enumerable.Range(0, 12).Select(n => $"{n}")));
    }

    [Test]
    public void The_global_limit_serves_channels_in_the_order_in_which_they_came()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message());

        story.Run(() => Task.WhenAll(Enumerable.Range(1, 120).Select(n => story.PostAsync((ulong)n))));

        var targets = story.Discord.Calls.Select(call => call.Target);
        Assert.That(targets, Is.EqualTo(Enumerable.Range(1, 120).Select(n => $"POST /channels/{n}/messages")));
    }

    [Test]
    public void A_channel_that_waits_holds_up_no_other()
    {
        using var story = new RestFixture(call => call.Target.Contains("/1/", StringComparison.Ordinal)
            ? ScriptedResponses.Message().InBucket("b", 0, 60)
            : ScriptedResponses.Message());

        story.Run(async () =>
        {
            await story.PostAsync(1);
            var stuck = story.PostAsync(1);
            await story.PostAsync(2);
            Assert.That(story.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
            await stuck;
        });

        Assert.That(story.Clock.Elapsed.TotalSeconds, Is.EqualTo(60.001));
    }

    [Test]
    public void A_post_cancelled_while_it_waits_for_the_global_limit_lets_the_others_go()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message());

        story.Run(async () =>
        {
            var first = Enumerable.Range(1, 50).Select(n => story.PostAsync((ulong)n)).ToList();
            using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(500), story.Clock);
            var cancelled = story.Rest.CreateMessageAsync(new Snowflake(51), RestFixture.Text("x"), null, impatient.Token);
            var last = story.PostAsync(52);
            await Assert.ThatAsync(() => cancelled, Throws.InstanceOf<OperationCanceledException>());
            await Task.WhenAll([.. first, last]);
        });

        Assert.That(story.Discord.Calls, Has.Count.EqualTo(51));
    }
}
