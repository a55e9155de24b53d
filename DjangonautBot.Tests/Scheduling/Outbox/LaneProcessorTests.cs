using System.Net;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;
using NodaTime;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Scheduling.Outbox;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class LaneProcessorTests : IDisposable
{
    private readonly OutboxFixture _story = new();

    [Test]
    public async Task All_that_is_due_is_posted_in_order()
    {
        await _story.RequestAsync(subject: 2);
        await _story.RequestAsync(subject: 1);
        _story.Rendering = delivery => OutboxFixture.Show($"{delivery.SubjectId}");

        await _story.DrainAsync();

        Assert.That(Posted(), Is.EqualTo(["2", "1"]));
        Assert.That((_story.Row(1).MessageId, _story.Row(2).MessageId), Is.EqualTo((new Snowflake(1002), new Snowflake(1001))));
    }

    [Test]
    public async Task What_was_posted_is_not_posted_again()
    {
        await _story.RequestAsync();

        await _story.DrainAsync();
        await _story.DrainAsync();

        Assert.That(Posted(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_is_not_wanted_any_more_is_taken_away()
    {
        await _story.RequestAsync();
        await _story.DrainAsync();
        _story.Rendering = _ => new Rendering.Remove();
        await _story.RequestAsync();

        await _story.DrainAsync();

        await _story.Rest.Received(1).DeleteMessageAsync(OutboxFixture.Channel, new Snowflake(1001), Arg.Any<CancellationToken>());
        Assert.That(_story.Row().MessageId, Is.Null);
    }

    [Test]
    public async Task A_refusal_that_cannot_pass_sets_the_row_aside_and_the_next_goes_on()
    {
        await _story.RequestAsync(subject: 1);
        await _story.RequestAsync(subject: 2);
        _story.RefuseFirst(HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody);

        await _story.DrainAsync();

        Assert.That((_story.Row(1).MessageId, _story.Row(2).MessageId), Is.EqualTo(((Snowflake?)null, new Snowflake(5))));
        Assert.That(_story.Head(), Is.Null);
    }

    [Test]
    public async Task A_message_that_cannot_be_rendered_is_set_aside_and_the_next_goes_on()
    {
        await _story.RequestAsync(subject: 1);
        await _story.RequestAsync(subject: 2);
        _story.Rendering = delivery => delivery.SubjectId == 1 ? throw new InvalidOperationException("Boom") : OutboxFixture.Show("Hello");

        await _story.DrainAsync();

        Assert.That(Posted(), Is.EqualTo(["Hello"]));
        Assert.That(_story.Head(), Is.Null);
    }

    [TestCase(HttpStatusCode.TooManyRequests)]
    [TestCase(HttpStatusCode.InternalServerError)]
    public async Task A_refusal_that_may_pass_is_tried_again_soon_and_holds_up_the_next(HttpStatusCode status)
    {
        await _story.RequestAsync(subject: 1);
        await _story.RequestAsync(subject: 2);
        _story.RefuseFirst(status, 0);

        await _story.DrainAsync();
        var waits = _story.Waits();
        _story.Wire.Advance(TimeSpan.FromSeconds(1));
        await _story.DrainAsync();

        Assert.That(waits, Is.EqualTo(Duration.FromSeconds(1)));
        Assert.That(_story.Head(), Is.Null);
    }

    [Test]
    public async Task Pauses_grow_while_Discord_cannot_be_reached()
    {
        await _story.RequestAsync();
        _story.Rest.CreateMessageAsync(default, null!, null, default).ThrowsAsyncForAnyArgs(new DiscordUnreachableException("gone"));

        var pauses = new List<Duration>();
        for (var i = 0; i < 4; i++)
        {
            await _story.DrainAsync();
            pauses.Add(_story.Waits());
            _story.Wire.Advance(_story.Waits().ToTimeSpan());
        }

        Assert.That(pauses.Select(pause => pause.TotalSeconds), Is.EqualTo([1, 2, 4, 8]));
    }

    [Test]
    public async Task A_channel_that_does_not_permit_it_waits_for_an_hour()
    {
        await _story.RequestAsync();
        _story.RefuseFirst(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions);

        await _story.DrainAsync();

        Assert.That(_story.Waits(), Is.EqualTo(DeliveryRetryPolicy.WhenNotPermitted));
    }

    [Test]
    public async Task A_message_whose_thread_is_refused_is_not_posted_again()
    {
        await _story.RequestAsync();
        _story.Rendering = _ => OutboxFixture.Show(threadName: "Week 3");
        _story.Rest.CreateThreadFromMessageAsync(default, default, null!, default, default).ReturnsForAnyArgs(
            _ => throw OutboxFixture.Refusal(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions),
            _ => new Channel(new Snowflake(1001), ChannelType.PublicThread));

        await _story.DrainAsync();
        _story.Wire.Advance(DeliveryRetryPolicy.WhenNotPermitted.ToTimeSpan());
        await _story.DrainAsync();

        Assert.That(Posted(), Has.Count.EqualTo(1));
        Assert.That(_story.Row().ThreadId, Is.EqualTo(new Snowflake(1001)));
    }

    [Test]
    public async Task What_is_planned_anew_while_it_is_rendered_is_not_posted_under_its_old_plan()
    {
        await _story.RequestAsync();
        _story.Rendering = _ =>
        {
            // Rendering is synchronous.
            _story.RequestAsync(dueAt: _story.Now + Duration.FromDays(1)).GetAwaiter().GetResult();
            return OutboxFixture.Show();
        };

        await _story.DrainAsync();

        Assert.That(Posted(), Is.Empty);
    }

    [Test]
    public async Task No_log_line_holds_what_was_posted()
    {
        await _story.RequestAsync();
        _story.Rendering = _ => OutboxFixture.Show("a-private-thought");
        _story.RefuseAll(HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody);

        await _story.DrainAsync();

        Assert.That(_story.Log, Is.Not.Empty.And.None.Contains("a-private-thought"));
    }

    [Test]
    public async Task What_was_claimed_is_not_sent_after_another_process_has_taken_over()
    {
        await _story.RequestAsync();
        var transactions = 0;
        _story.Database.Begun = _ =>
        {
            if (++transactions > 1)
            {
                throw new StorageException(StorageProblem.TakenOver, "Another process has taken over the database.");
            }
        };

        await Assert.ThatAsync(() => _story.DrainAsync(), Throws.InstanceOf<StorageException>());

        await _story.Rest.DidNotReceiveWithAnyArgs().CreateMessageAsync(default, null!, null, default);
    }

    public void Dispose() => _story.Dispose();

    private List<string?> Posted() =>
    [
        .. _story.Rest.ReceivedCalls()
            .Where(call => call.GetMethodInfo().Name == nameof(_story.Rest.CreateMessageAsync))
            .Select(call => ((OutgoingMessage)call.GetArguments()[1]!).Text()),
    ];
}
