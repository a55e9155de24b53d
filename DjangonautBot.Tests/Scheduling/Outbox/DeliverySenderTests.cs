using System.Net;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Tests.Support;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Scheduling.Outbox;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DeliverySenderTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Snowflake Standing = new(1000);

    private readonly OutboxFixture _story = new();

    [Test]
    public async Task A_first_try_posts_under_its_nonce_with_its_mark()
    {
        var delivery = await _story.RequestAndClaimAsync();

        var postedMessage = await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None);

        Assert.That((postedMessage.ChannelId, postedMessage.ThreadId), Is.EqualTo((OutboxFixture.Channel, (Snowflake?)null)));
        await _story.Rest.Received(1).CreateMessageAsync(OutboxFixture.Channel, Marked(delivery), delivery.Nonce, None);
        await _story.Rest.DidNotReceiveWithAnyArgs().ListMessagesAfterAsync(default, default, default, default);
        await AssertNoEditAsync();
    }

    [Test]
    public async Task A_second_try_within_the_nonces_life_relies_on_it_and_brings_the_words_up_to_date()
    {
        var delivery = await ClaimAgainAfterAsync(TimeSpan.FromSeconds(60));

        var postedMessage = await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None);

        await _story.Rest.DidNotReceiveWithAnyArgs().ListMessagesAfterAsync(default, default, default, default);
        await _story.Rest.Received(1).CreateMessageAsync(OutboxFixture.Channel, Arg.Any<OutgoingMessage>(), delivery.Nonce, None);
        await _story.Rest.Received(1).EditMessageAsync(OutboxFixture.Channel, postedMessage.MessageId, Marked(delivery), None);
    }

    [Test]
    public async Task After_the_nonces_life_a_post_that_went_through_is_found_and_edited()
    {
        var delivery = await ClaimAgainAfterAsync(TimeSpan.FromSeconds(61));
        Lists([OutboxFixture.Posted(OutboxFixture.Channel, Standing, $"checkin.read:7:1~{delivery.Nonce}")]);

        var postedMessage = await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None);

        Assert.That(postedMessage.MessageId, Is.EqualTo(Standing));
        await _story.Rest.Received(1).EditMessageAsync(OutboxFixture.Channel, Standing, Marked(delivery), None);
        await AssertNoPostAsync();
    }

    [Test]
    public async Task A_nonces_life_begins_with_the_first_try_however_often_it_was_tried_since()
    {
        await ClaimAgainAfterAsync(TimeSpan.FromSeconds(50));
        var delivery = await ClaimAfterAsync(TimeSpan.FromSeconds(50));
        Lists([OutboxFixture.Posted(OutboxFixture.Channel, Standing, $"checkin.read:7:1~{delivery.Nonce}")]);

        var postedMessage = await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None);

        Assert.That(postedMessage.MessageId, Is.EqualTo(Standing));
        await AssertNoPostAsync();
    }

    [Test]
    public async Task After_the_nonces_life_a_post_that_did_not_go_through_is_made()
    {
        var delivery = await ClaimAgainAfterAsync(TimeSpan.FromHours(1));
        Lists([OutboxFixture.Posted(OutboxFixture.Channel, Standing, "checkin.read:7:1~99-0")]);

        await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None);

        await _story.Rest.Received(1).CreateMessageAsync(OutboxFixture.Channel, Marked(delivery), delivery.Nonce, None);
    }

    [Test]
    public async Task A_retry_stays_in_the_channel_where_it_was_tried_first()
    {
        await _story.RequestAndClaimAsync(OutboxFixture.OtherChannel);
        _story.Wire.Advance(TimeSpan.FromSeconds(5));
        var delivery = await _story.ClaimAsync(_story.Head()!, OutboxFixture.Channel);

        var postedMessage = await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None);

        Assert.That(postedMessage.ChannelId, Is.EqualTo(OutboxFixture.OtherChannel));
    }

    [Test]
    public async Task A_message_that_stands_is_edited()
    {
        var delivery = await StandingAsync();

        await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None);

        await _story.Rest.Received(1).EditMessageAsync(OutboxFixture.Channel, Standing, Marked(delivery), None);
        await AssertNoPostAsync();
    }

    [Test]
    public async Task A_thread_that_sleeps_is_woken_and_then_edited_in()
    {
        var delivery = await StandingAsync();
        var archived = OutboxFixture.Refusal(HttpStatusCode.BadRequest, DiscordErrorCode.ThreadArchived);
        _story.Rest.EditMessageAsync(default, default, null!, default)
            .ReturnsForAnyArgs(_ => throw archived, _ => OutboxFixture.Posted(OutboxFixture.Channel, Standing));

        await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None);

        Received.InOrder(() =>
        {
            _story.Rest.EditMessageAsync(OutboxFixture.Channel, Standing, Arg.Any<OutgoingMessage>(), None);
            _story.Rest.UnarchiveThreadAsync(OutboxFixture.Channel, None);
            _story.Rest.EditMessageAsync(OutboxFixture.Channel, Standing, Arg.Any<OutgoingMessage>(), None);
        });
    }

    [Test]
    public async Task A_thread_that_is_locked_is_said_to_sleep()
    {
        var delivery = await StandingAsync();
        _story.Rest.EditMessageAsync(default, default, null!, default)
            .ThrowsAsyncForAnyArgs(OutboxFixture.Refusal(HttpStatusCode.BadRequest, DiscordErrorCode.ThreadArchived));
        _story.Rest.UnarchiveThreadAsync(default, default)
            .ThrowsAsyncForAnyArgs(OutboxFixture.Refusal(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions));

        Assert.That(
            () => _story.Sender.ShowAsync(delivery, OutboxFixture.Show(), None),
            Throws
                .InstanceOf<DiscordApiException>()
                .With.Property(nameof(DiscordApiException.Code))
                .EqualTo(DiscordErrorCode.ThreadArchived));
    }

    [Test]
    public async Task A_thread_is_opened_below_the_message()
    {
        var delivery = await _story.RequestAndClaimAsync();

        var postedMessage = await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(threadName: "Week 3"), None);

        Assert.That(postedMessage.ThreadId, Is.EqualTo(postedMessage.MessageId), "a thread has the id of its message");
        await _story.Rest.Received(1).CreateThreadFromMessageAsync(
            OutboxFixture.Channel, postedMessage.MessageId, "Week 3", ThreadArchiveAfter.OneWeek, None);
    }

    [Test]
    public async Task A_thread_that_an_earlier_try_opened_is_taken_as_it_is()
    {
        var delivery = await _story.RequestAndClaimAsync();
        _story.Rest.CreateThreadFromMessageAsync(default, default, null!, default, default)
            .ThrowsAsyncForAnyArgs(OutboxFixture.Refusal(HttpStatusCode.BadRequest, DiscordErrorCode.ThreadExistsAlready));

        var postedMessage = await _story.Sender.ShowAsync(delivery, OutboxFixture.Show(threadName: "Week 3"), None);

        Assert.That(postedMessage.ThreadId, Is.EqualTo(postedMessage.MessageId));
    }

    [Test]
    public async Task A_thread_that_stands_is_not_opened_again()
    {
        await _story.StandsAsync(await _story.RequestAndClaimAsync(), OutboxFixture.Thread);

        var postedMessage = await _story.Sender.ShowAsync(_story.Row(), OutboxFixture.Show(threadName: "Week 3"), None);

        Assert.That(postedMessage.ThreadId, Is.EqualTo(OutboxFixture.Thread));
        await _story.Rest.DidNotReceiveWithAnyArgs().CreateThreadFromMessageAsync(default, default, null!, default, default);
    }

    [Test]
    public async Task A_message_that_stands_is_taken_away()
    {
        await _story.Sender.RemoveAsync(await StandingAsync(), from: null, None);

        await _story.Rest.Received(1).DeleteMessageAsync(OutboxFixture.Channel, Standing, None);
    }

    [TestCase(DiscordErrorCode.UnknownMessage)]
    [TestCase(DiscordErrorCode.UnknownChannel)]
    public async Task A_message_that_somebody_else_took_away_is_gone(int code)
    {
        var delivery = await StandingAsync();
        _story.DeleteChannel(OutboxFixture.Channel);
        _story
            .Rest.DeleteMessageAsync(default, default, default)
            .ThrowsAsyncForAnyArgs(OutboxFixture.Refusal(HttpStatusCode.NotFound, code));

        Assert.That(() => _story.Sender.RemoveAsync(delivery, from: null, None), Throws.Nothing);
    }

    [Test]
    public async Task A_try_whose_outcome_is_unknown_is_looked_for_and_taken_away()
    {
        await _story.RequestAndClaimAsync();
        var delivery = _story.Row();
        Lists([OutboxFixture.Posted(OutboxFixture.Channel, Standing, $"checkin.read:7:1~{delivery.Nonce}")]);

        await _story.Sender.RemoveAsync(delivery, from: null, None);

        await _story.Rest.Received(1).DeleteMessageAsync(OutboxFixture.Channel, Standing, None);
    }

    [Test]
    public async Task What_was_never_tried_need_not_be_looked_for()
    {
        await _story.RequestAsync();

        await _story.Sender.RemoveAsync(await _story.ClaimAsync(_story.Head()!), from: null, None);

        Assert.That(_story.Rest.ReceivedCalls(), Is.Empty);
    }

    public void Dispose() => _story.Dispose();

    private async Task<Delivery> ClaimAgainAfterAsync(TimeSpan pause)
    {
        await _story.RequestAndClaimAsync();
        _story.Program.Advance(TimeSpan.FromDays(1));
        return await ClaimAfterAsync(pause);
    }

    private Task<Delivery> ClaimAfterAsync(TimeSpan pause)
    {
        _story.Wire.Advance(pause);
        return _story.ClaimAsync(_story.Head()!);
    }

    private async Task<Delivery> StandingAsync()
    {
        await _story.StandsAsync(await _story.RequestAndClaimAsync());
        return _story.Row();
    }

    private void Lists(params List<Message>[] pages) =>
        _story.Rest.ListMessagesAfterAsync(default, default, default, default).ReturnsForAnyArgs(pages[0], [.. pages[1..]]);

    private static OutgoingMessage Marked(Delivery delivery) =>
        Arg.Is<OutgoingMessage>(message => message.Buttons()[0].CustomId!.StartsWith($"checkin.read:7:1~{delivery.Nonce}."));

    private Task<Message> AssertNoPostAsync() => _story.Rest.DidNotReceiveWithAnyArgs().CreateMessageAsync(default, null!, null, default);

    private Task<Message> AssertNoEditAsync() => _story.Rest.DidNotReceiveWithAnyArgs().EditMessageAsync(default, default, null!, default);
}
