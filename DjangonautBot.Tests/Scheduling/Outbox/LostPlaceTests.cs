using System.Net;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Tests.Support;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>Posts after their message, thread or channel was deleted or locked.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class LostPlaceTests : IDisposable
{
    private readonly OutboxFixture _story = new();

    [Test]
    public async Task A_message_that_is_gone_is_posted_anew()
    {
        await _story.RequestAsync();
        await _story.DrainAsync();
        await _story.RequestAsync();
        _story.Rest.EditMessageAsync(default, default, null!, default)
            .ThrowsAsyncForAnyArgs(OutboxFixture.Refusal(HttpStatusCode.NotFound, DiscordErrorCode.UnknownMessage));

        await _story.DrainAsync();
        await PauseAndDrainAsync();

        await _story.Rest.ReceivedWithAnyArgs(2).CreateMessageAsync(default, null!, null, default);
        Assert.That(_story.Row().MessageId, Is.EqualTo(new Snowflake(1002)));
    }

    [Test]
    public async Task A_locked_thread_is_left_as_it_is()
    {
        await _story.RequestAsync();
        await _story.DrainAsync();
        await _story.RequestAsync();
        _story.Rest.EditMessageAsync(default, default, null!, default)
            .ThrowsAsyncForAnyArgs(OutboxFixture.Refusal(HttpStatusCode.BadRequest, DiscordErrorCode.ThreadArchived));
        _story.Rest.UnarchiveThreadAsync(default, default)
            .ThrowsAsyncForAnyArgs(OutboxFixture.Refusal(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions));

        await _story.DrainAsync();

        Assert.That(_story.Head(), Is.Null);
        Assert.That(_story.Row().MessageId, Is.EqualTo(new Snowflake(1001)), "the card there stays as it was");
    }

    [Test]
    public async Task A_channel_that_is_gone_is_looked_at_again_in_an_hour()
    {
        await _story.RequestAsync();
        _story.DeleteChannel(OutboxFixture.Channel);
        _story.RefuseAll(HttpStatusCode.NotFound, DiscordErrorCode.UnknownChannel);

        await _story.DrainAsync();

        Assert.That(_story.Waits(), Is.EqualTo(DeliveryRetryPolicy.WhenNotPermitted));
    }

    [Test]
    public async Task A_thread_that_is_gone_is_opened_anew_and_its_cards_posted_there()
    {
        const long Week = 1, Card = 2;
        _story.Rendering = delivery => delivery.SubjectId == Week
            ? OutboxFixture.Show(threadName: "Week 3")
            : OutboxFixture.Show(channel: _story.Row(Week).ThreadId ?? OutboxFixture.Channel);
        await _story.RequestAsync(Week);
        await _story.RequestAsync(Card);
        await _story.DrainAsync();
        var lost = _story.Row(Week).ThreadId!.Value;
        _story.DeleteChannel(lost);
        _story.Rest.EditMessageAsync(lost, Arg.Any<Snowflake>(), Arg.Any<OutgoingMessage>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(OutboxFixture.Refusal(HttpStatusCode.NotFound, DiscordErrorCode.UnknownChannel));

        await _story.RequestAsync(Card);
        await _story.DrainAsync();
        await PauseAndDrainAsync();

        await _story.Rest.Received(1).DeleteMessageAsync(OutboxFixture.Channel, lost, Arg.Any<CancellationToken>());
        Assert.That(_story.Row(Week).ThreadId, Is.Not.Null.And.Not.EqualTo(lost));
        Assert.That(_story.Row(Card).ChannelId, Is.EqualTo(_story.Row(Week).ThreadId));
    }

    [Test]
    public async Task A_channel_that_is_gone_and_was_never_a_thread_of_ours_is_not_tried_in_a_circle()
    {
        await _story.RequestAsync();
        _story.Rendering = _ => OutboxFixture.Show(channel: OutboxFixture.OtherChannel);
        _story.DeleteChannel(OutboxFixture.OtherChannel);
        _story.RefuseAll(HttpStatusCode.NotFound, DiscordErrorCode.UnknownChannel);

        await _story.DrainAsync();

        await _story.Rest.ReceivedWithAnyArgs(1).CreateMessageAsync(default, null!, null, default);
        Assert.That(_story.Waits(), Is.EqualTo(DeliveryRetryPolicy.WhenNotPermitted));
    }

    [Test]
    public async Task A_card_in_a_channel_that_is_gone_moves_to_where_it_belongs_now()
    {
        await _story.RequestAsync();
        _story.Rendering = _ => OutboxFixture.Show(channel: OutboxFixture.OtherChannel);
        await _story.DrainAsync();
        _story.Rendering = _ => OutboxFixture.Show();
        _story.DeleteChannel(OutboxFixture.OtherChannel);
        await _story.RequestAsync();
        _story.Rest.EditMessageAsync(default, default, null!, default)
            .ThrowsAsyncForAnyArgs(OutboxFixture.Refusal(HttpStatusCode.NotFound, DiscordErrorCode.UnknownChannel));

        await _story.DrainAsync();
        await PauseAndDrainAsync();

        Assert.That(_story.Row().ChannelId, Is.EqualTo(OutboxFixture.Channel));
    }

    public void Dispose() => _story.Dispose();

    private async Task PauseAndDrainAsync()
    {
        _story.Wire.Advance(TimeSpan.FromSeconds(1));
        await _story.DrainAsync();
    }
}
