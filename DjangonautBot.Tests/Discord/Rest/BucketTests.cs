using DjangonautBot.Discord.Models;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class BucketTests
{
    [Test]
    public void A_used_up_bucket_is_left_alone_until_it_resets_after_decimal_seconds()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message().InBucket("b", 0, 2.5));

        story.Run(() => Task.WhenAll(story.PostAsync(1), story.PostAsync(1)));

        Assert.That(story.Discord.Seconds, Is.EqualTo(new[] { 0, 2.501 }));
    }

    [Test]
    public void Until_a_bucket_is_known_one_request_is_in_flight()
    {
        RestFixture story = null!;
        story = new RestFixture(async (call, _) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), story.Clock, CancellationToken.None).ConfigureAwait(false);
            return ScriptedResponses.Message().InBucket("b", 5 - call.Number, 5);
        });
        using var disposing = story;

        story.Run(() => Task.WhenAll(story.PostAsync(1), story.PostAsync(1)));

        Assert.That(story.Discord.Seconds, Is.EqualTo(new[] { 0.0, 1.0 }));
    }

    [Test]
    public void Two_routes_that_share_a_bucket_share_what_is_left_of_it()
    {
        using var story = new RestFixture(call => ScriptedResponses.Message().InBucket("shared", 0, 3));

        story.Run(async () =>
        {
            await story.PostAsync(1);
            await story.Rest.DeleteMessageAsync(new Snowflake(2), new Snowflake(9), CancellationToken.None);
            await story.Rest.DeleteMessageAsync(new Snowflake(1), new Snowflake(9), CancellationToken.None);
        });

        Assert.That(story.Discord.Seconds, Is.EqualTo(new[] { 0, 0, 3.001 }));
    }

    [Test]
    public void When_a_route_moves_to_another_bucket_the_new_one_is_kept_and_the_order_too()
    {
        using var story = new RestFixture(call => call.Number == 1
            ? ScriptedResponses.Message().InBucket("old", 4, 5)
            : ScriptedResponses.Message().InBucket("new", 0, 2));

        story.Run(() => Task.WhenAll(Enumerable.Range(0, 4).Select(n => story.PostAsync(1, $"{n}"))));

        Assert.That(story.Discord.Seconds, Is.EqualTo(new[] { 0, 0, 2.001, 4.002 }));
        Assert.That(story.Discord.Calls.Select(call => call.Body), Is.Ordered);
    }

    [Test]
    public void A_429_that_names_another_bucket_is_retried_before_the_posts_behind_it()
    {
        using var story = new RestFixture(call => call.Number switch
        {
            1 => ScriptedResponses.Message().InBucket("old", 4, 5),
            2 => ScriptedResponses.TooMany("user", 1).InBucket("new", 0, 1),
            _ => ScriptedResponses.Message().InBucket("new", 4, 5),
        });

        story.Run(() => Task.WhenAll(Enumerable.Range(0, 4).Select(n => story.PostAsync(1, $"{n}"))));

        Assert.That(story.Discord.Calls[1].Body, Is.EqualTo(story.Discord.Calls[2].Body));
        Assert.That(story.Discord.Calls.Select(call => call.Body), Is.Ordered);
    }

    [Test]
    public void A_retry_in_another_bucket_waits_for_the_request_that_is_in_flight_there()
    {
        RestFixture story = null!;
        story = new RestFixture(async (call, _) =>
        {
            if (call.Number == 2)
            {
                await Task.Delay(TimeSpan.FromSeconds(5), story.Clock, CancellationToken.None).ConfigureAwait(false);
            }

            return call.Number == 3
                ? ScriptedResponses.TooMany("user", 1).InBucket("shared", 0, 1)
                : ScriptedResponses.Message().InBucket("shared", 4, 9);
        });
        using var disposing = story;

        story.Run(async () =>
        {
            await story.EditAsync(1);
            var slow = story.EditAsync(1);
            await Task.WhenAll(slow, story.PostAsync(1));
        });

        Assert.That(story.Discord.Seconds, Is.EqualTo(new[] { 0.0, 0, 0, 5 }));
    }

    [Test]
    public void Each_interaction_has_a_bucket_of_its_own_outside_the_global_limit()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message().InBucket("webhook", 0, 30));

        story.Run(() => Task.WhenAll(Enumerable.Range(0, 200).Select(n => story.EditAnswerAsync($"t{n}"))));

        Assert.That(story.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void A_cancelled_request_leaves_the_line()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message().InBucket("b", 0, 10));

        story.Run(async () =>
        {
            await story.PostAsync(1);
            using var impatient = new CancellationTokenSource(TimeSpan.FromSeconds(1), story.Clock);
            var first = story.EditAsync(1);
            var second = story.Rest.CreateMessageAsync(new Snowflake(1), RestFixture.Text("x"), null, impatient.Token);
            var third = story.PostAsync(1);
            await Assert.ThatAsync(() => second, Throws.InstanceOf<OperationCanceledException>());
            await Task.WhenAll(first, third);
        });

        Assert.That(story.Discord.Calls, Has.Count.EqualTo(3));
    }

    [Test]
    public void Buckets_that_nobody_uses_any_more_are_forgotten()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Message().InBucket("webhook", 4, 5));

        story.Run(async () =>
        {
            for (var n = 0; n < 1_000; n++)
            {
                await story.EditAnswerAsync($"t{n}");
            }

            story.Clock.Advance(TimeSpan.FromMinutes(2));
            await story.PostAsync(1);
        });

        Assert.That(story.Rest.Limiter.BucketCount, Is.LessThan(5));
    }
}
