using System.Net;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Tests.Support;
using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>Refusals after an attempt that may have worked: what may stand is looked for before anything is posted.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class UncertainAttemptTests : IDisposable
{
    private static readonly Snowflake Ada = new(50);
    private static readonly Snowflake Existing = new(900);

    private readonly OutboxFixture _story = new();

    [TestCase(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions)]
    [TestCase(HttpStatusCode.NotFound, 0)]
    [TestCase(HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody)]
    public async Task A_message_that_was_made_before_the_refusal_is_found_and_edited(HttpStatusCode status, int code)
    {
        await _story.RequestAsync();
        RefuseAfterItMayHaveWorked(status, code);
        await _story.DrainAsync();
        Lists(OutboxFixture.Channel);

        _story.Wire.Advance(DeliveryRetryPolicy.WhenNotPermitted.ToTimeSpan());
        await _story.RequestAsync();
        await _story.DrainAsync();

        Assert.That((PostedIn().Count, _story.Row().MessageId), Is.EqualTo((1, Existing)));
    }

    [Test]
    public async Task A_refusal_that_is_certain_leaves_nothing_to_look_for()
    {
        await _story.RequestAsync();
        _story.RefuseFirst(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions);

        await _story.DrainAsync();

        Assert.That((_story.Row().MayExist, _story.Row().Nonce), Is.EqualTo((false, (string?)null)));
    }

    [Test]
    public async Task A_direct_message_that_arrived_before_the_refusal_does_not_go_to_a_channel_too()
    {
        GoToChannelOnceClosed();
        RefuseAfterItMayHaveWorked(HttpStatusCode.Forbidden, DiscordErrorCode.CannotMessageUser);
        Lists(OutboxFixture.DirectMessages);
        await _story.RequestAsync();

        await _story.DrainAsync();

        Assert.That(PostedIn(), Is.EqualTo([OutboxFixture.DirectMessages]));
        Assert.That((_story.Row().MessageId, _story.Outcome().State), Is.EqualTo(((Snowflake?)Existing, "done")));
    }

    [Test]
    public async Task A_direct_message_that_did_not_arrive_goes_to_the_channel_once_it_was_looked_for()
    {
        GoToChannelOnceClosed();
        RefuseAfterItMayHaveWorked(HttpStatusCode.Forbidden, DiscordErrorCode.CannotMessageUser);
        _story.Rest.ListMessagesAfterAsync(default, default, default, default).ReturnsForAnyArgs([]);
        await _story.RequestAsync();

        await _story.DrainAsync();

        Assert.That(PostedIn(), Is.EqualTo([OutboxFixture.DirectMessages, OutboxFixture.Channel]));
        await _story.Rest.ReceivedWithAnyArgs(1).ListMessagesAfterAsync(default, default, default, default);
    }

    [Test]
    public async Task While_a_direct_message_cannot_be_looked_for_nothing_goes_to_the_channel()
    {
        GoToChannelOnceClosed();
        RefuseAfterItMayHaveWorked(HttpStatusCode.Forbidden, DiscordErrorCode.CannotMessageUser);
        _story.Rest.ListMessagesAfterAsync(default, default, default, default)
            .ReturnsForAnyArgs<IReadOnlyList<Message>>(_ => throw new DiscordUnreachableException("no answer"));
        await _story.RequestAsync();

        await _story.DrainAsync();

        Assert.That(PostedIn(), Is.EqualTo([OutboxFixture.DirectMessages]));
        Assert.That(_story.Waits(), Is.EqualTo(Duration.FromSeconds(1)));
    }

    [Test]
    public async Task What_became_a_post_of_a_channel_after_an_uncertain_direct_message_is_not_lost()
    {
        _story.Rendering = _ => OutboxFixture.Direct(Ada);
        await _story.RequestAsync();
        _story.Rest.CreateMessageAsync(
                OutboxFixture.DirectMessages, Arg.Any<OutgoingMessage>(), Arg.Any<string?>(), Arg.Any<CancellationToken>())
            .Returns<Message>(
                _ => throw new DiscordUnreachableException("no answer"),
                _ => throw OutboxFixture.Refusal(HttpStatusCode.Forbidden, DiscordErrorCode.CannotMessageUser));
        _story.Rest.ListMessagesAfterAsync(default, default, default, default).ReturnsForAnyArgs([]);
        await _story.DrainAsync();
        _story.Rendering = _ => OutboxFixture.Show();

        _story.Wire.Advance(TimeSpan.FromSeconds(1));
        await _story.DrainAsync();
        _story.Wire.Advance(TimeSpan.FromSeconds(2));
        await _story.DrainAsync();

        Assert.That((_story.Row().ChannelId, _story.Outcome().State), Is.EqualTo(((Snowflake?)OutboxFixture.Channel, "done")));
    }

    public void Dispose() => _story.Dispose();

    private void GoToChannelOnceClosed()
    {
        var closed = false;
        _story.Recipients.WhenForAnyArgs(recipients => recipients.NoteAsync(default, default, default, default, default))
            .Do(_ => closed = true);
        _story.Rendering = _ => closed ? OutboxFixture.Show() : OutboxFixture.Direct(Ada);
    }

    // As the client does after a 502 to its first try and a refusal of the second.
    private void RefuseAfterItMayHaveWorked(HttpStatusCode status, int code)
    {
        var refusal = OutboxFixture.Refusal(status, code);
        refusal.MayHaveWorked = true;
        _story.Rest.CreateMessageAsync(default, null!, null, default)
            .ReturnsForAnyArgs(_ => throw refusal, call => OutboxFixture.Posted(call.Arg<Snowflake>(), new Snowflake(5)));
    }

    private void Lists(Snowflake channelId) =>
        _story.Rest.ListMessagesAfterAsync(channelId, Arg.Any<Snowflake>(), Arg.Any<int>(), Arg.Any<CancellationToken>())
            .Returns(_ => [OutboxFixture.Posted(channelId, Existing, $"checkin.read:7:1~{_story.Row().Nonce}")]);

    private List<Snowflake> PostedIn() =>
    [
        .. _story.Rest.ReceivedCalls()
            .Where(call => call.GetMethodInfo().Name == nameof(_story.Rest.CreateMessageAsync))
            .Select(call => (Snowflake)call.GetArguments()[0]!),
    ];
}
