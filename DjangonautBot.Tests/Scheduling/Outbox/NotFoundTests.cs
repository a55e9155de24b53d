using System.Net;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Tests.Support;
using NodaTime;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>A 404 means that a channel is gone only if it says so, and the channel itself is not found either.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class NotFoundTests : IDisposable
{
    private const long Week = 1;
    private const long Card = 2;

    // What is unknown is the server.
    private const int UnknownGuild = 10004;

    private readonly OutboxFixture _story = new();

    [TestCase(0)]
    [TestCase(UnknownGuild)]
    [TestCase(DiscordErrorCode.UnknownChannel)]
    public async Task A_404_while_the_channel_is_there_takes_nothing_away_and_is_tried_again(int code)
    {
        var thread = await PostWeekAndCardAsync();
        _story.Rest.EditMessageAsync(thread, Arg.Any<Snowflake>(), Arg.Any<OutgoingMessage>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(OutboxFixture.Refusal(HttpStatusCode.NotFound, code));

        await _story.RequestAsync(Card);
        await _story.DrainAsync();

        await _story.Rest.DidNotReceiveWithAnyArgs().DeleteMessageAsync(default, default, default);
        Assert.That((_story.Row(Week).ThreadId, _story.Row(Card).ChannelId), Is.EqualTo(((Snowflake?)thread, (Snowflake?)thread)));
        Assert.That(_story.Waits(), Is.EqualTo(Duration.FromSeconds(1)));
    }

    [Test]
    public async Task While_it_cannot_be_found_out_whether_the_channel_is_gone_nothing_is_taken_away()
    {
        var thread = await PostWeekAndCardAsync();
        _story.Rest.EditMessageAsync(thread, Arg.Any<Snowflake>(), Arg.Any<OutgoingMessage>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(OutboxFixture.Refusal(HttpStatusCode.NotFound, DiscordErrorCode.UnknownChannel));
        _story.Rest.GetChannelAsync(default, default).ThrowsAsyncForAnyArgs(new DiscordUnreachableException("no answer"));

        await _story.RequestAsync(Card);
        await _story.DrainAsync();

        Assert.That((_story.Row(Week).ThreadId, _story.Row(Card).ChannelId), Is.EqualTo(((Snowflake?)thread, (Snowflake?)thread)));
        Assert.That(_story.Waits(), Is.EqualTo(Duration.FromSeconds(1)));
    }

    [Test]
    public async Task A_channel_that_is_hidden_is_not_gone()
    {
        await _story.RequestAsync();
        _story.RefuseAll(HttpStatusCode.NotFound, DiscordErrorCode.UnknownChannel);
        _story.Rest.GetChannelAsync(default, default)
            .ThrowsAsyncForAnyArgs(OutboxFixture.Refusal(HttpStatusCode.Forbidden, DiscordErrorCode.MissingAccess));

        await _story.DrainAsync();

        Assert.That(_story.Waits(), Is.EqualTo(DeliveryRetryPolicy.WhenNotPermitted), "until somebody lets the bot in");
    }

    [Test]
    public async Task A_message_that_should_go_is_not_taken_for_gone_while_its_channel_is_there()
    {
        await _story.RequestAsync();
        await _story.DrainAsync();
        _story.Rendering = _ => new Rendering.Remove();
        _story.Rest.DeleteMessageAsync(default, default, default)
            .ThrowsAsyncForAnyArgs(OutboxFixture.Refusal(HttpStatusCode.NotFound, DiscordErrorCode.UnknownChannel));

        await _story.RequestAsync();
        await _story.DrainAsync();

        Assert.That(_story.Row().MessageId, Is.Not.Null);
    }

    public void Dispose() => _story.Dispose();

    private async Task<Snowflake> PostWeekAndCardAsync()
    {
        _story.Rendering = delivery => delivery.SubjectId == Week
            ? OutboxFixture.Show(threadName: "Week 3")
            : OutboxFixture.Show(channel: _story.Row(Week).ThreadId ?? OutboxFixture.Channel);
        await _story.RequestAsync(Week);
        await _story.RequestAsync(Card);
        await _story.DrainAsync();
        return _story.Row(Week).ThreadId!.Value;
    }
}
