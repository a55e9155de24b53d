using System.Net;
using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>Deliveries that go to one person.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DirectMessageTests : IDisposable
{
    private static readonly Snowflake Ada = new(50);
    private static readonly Snowflake Standing = new(1000);

    private readonly OutboxFixture _story = new() { Rendering = _ => OutboxFixture.Direct(Ada) };

    [Test]
    public async Task A_direct_message_is_sent_once_and_noted_as_arrived()
    {
        await _story.RequestAsync();

        await _story.DrainAsync();
        await _story.DrainAsync();

        Assert.That(PostedIn(), Is.EqualTo([OutboxFixture.DirectMessages]));
        Assert.That((_story.Row().ChannelId, _story.Outcome().State), Is.EqualTo((OutboxFixture.DirectMessages, "done")));
        await NotedAsync(DirectMessageOutcome.Arrived);
    }

    [Test]
    public async Task Of_a_discreet_one_it_is_not_kept_where_it_went()
    {
        _story.Rendering = _ => OutboxFixture.Direct(Ada) with { IsDiscreet = true };
        await _story.RequestAsync();

        await _story.DrainAsync();
        await _story.RequestAsync();
        await _story.DrainAsync();

        Assert.That(PostedIn(), Is.EqualTo([OutboxFixture.DirectMessages]), "the second time, what stands is changed");
        Assert.That((_story.Row().ChannelId, _story.Outcome().State), Is.EqualTo(((Snowflake?)null, "done")));
        await _story.Recipients.DidNotReceiveWithAnyArgs().NoteAsync(default, default, default, default, default);
    }

    [Test]
    public async Task One_that_Discord_forbids_waits_for_no_permission_and_is_set_aside_after_some_tries()
    {
        _story.RefuseAll(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions);
        await _story.RequestAsync();

        await _story.DrainAsync();
        var pause = _story.Waits();
        while (_story.Outcome().State == "waiting")
        {
            _story.Wire.Advance(_story.Waits().ToTimeSpan());
            await _story.DrainAsync();
        }

        Assert.That((pause, _story.Outcome().State), Is.EqualTo((Duration.FromSeconds(1), "set_aside")));
    }

    [Test]
    public async Task A_persons_channel_is_opened_once_for_all_messages()
    {
        await _story.RequestAsync(subject: 1);
        await _story.RequestAsync(subject: 2);
        await _story.DrainAsync();

        Assert.That(PostedIn(), Is.EqualTo([OutboxFixture.DirectMessages, OutboxFixture.DirectMessages]));
        await _story.Rest.Received(1).OpenDirectMessageAsync(Ada, Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task Of_a_discreet_one_the_channel_is_not_kept_because_that_would_tell_whom_it_was_for()
    {
        _story.Rendering = _ => OutboxFixture.Direct(Ada) with { IsDiscreet = true };
        await _story.RequestAsync();

        await _story.DrainAsync();

        Assert.That(_story.Database.Read(connection => connection.QuerySingle<int>("select count(*) from direct_channel")), Is.Zero);
    }

    [Test]
    public async Task A_channel_that_Discord_does_not_know_any_more_is_opened_anew()
    {
        await _story.RequestAsync(subject: 1);
        await _story.DrainAsync();
        Close(DiscordErrorCode.UnknownChannel);
        var other = new Snowflake(500);
        _story.Rest.OpenDirectMessageAsync(default, default).ReturnsForAnyArgs(new Channel(other, ChannelType.DirectMessage));
        await _story.RequestAsync(subject: 2);

        await _story.DrainAsync();
        _story.Wire.Advance(TimeSpan.FromHours(1));
        await _story.DrainAsync();

        Assert.That(PostedIn(), Is.EqualTo([OutboxFixture.DirectMessages, OutboxFixture.DirectMessages, other]));
    }

    [Test]
    public async Task Of_a_discreet_one_that_cannot_arrive_nobody_learns_whom_it_was_for()
    {
        Close(DiscordErrorCode.CannotMessageUser);
        _story.Rendering = _ => OutboxFixture.Direct(Ada) with { IsDiscreet = true };
        await _story.RequestAsync();

        await _story.DrainAsync();

        Assert.That(_story.Outcome().State, Is.EqualTo("failed"));
        await _story.Recipients.DidNotReceiveWithAnyArgs().NoteAsync(default, default, default, default, default);
    }

    [Test]
    public async Task Whoever_left_gets_none()
    {
        _story.Recipients.IsPresentAsync(default, default, default, default).ReturnsForAnyArgs(false);
        await _story.RequestAsync();

        await _story.DrainAsync();

        Assert.That(PostedIn(), Is.Empty);
        Assert.That(_story.Outcome(), Is.EqualTo(("skipped", "the person is not in the server")));
    }

    [Test]
    public async Task What_was_for_somebody_who_left_goes_where_it_is_rendered_to_then()
    {
        var left = false;
        _story.Recipients.IsPresentAsync(default, default, default, default).ReturnsForAnyArgs(_ =>
        {
            left = true;
            return false;
        });
        _story.Rendering = _ => left ? OutboxFixture.Show() : OutboxFixture.Direct(Ada);
        await _story.RequestAsync();

        await _story.DrainAsync();

        Assert.That(PostedIn(), Is.EqualTo([OutboxFixture.Channel]));
    }

    [TestCase(DiscordErrorCode.CannotMessageUser)]
    [TestCase(DiscordErrorCode.CannotMessageUserWithoutMutualServer)]
    public async Task Closed_direct_messages_are_noted_and_not_tried_again(int code)
    {
        Close(code);
        await _story.RequestAsync();

        await _story.DrainAsync();
        _story.Wire.Advance(TimeSpan.FromDays(1));
        await _story.DrainAsync();

        Assert.That(PostedIn(), Has.Count.EqualTo(1));
        Assert.That(_story.Outcome(), Is.EqualTo(("failed", $"Discord 403/{code}")));
        await NotedAsync(DirectMessageOutcome.Closed);
    }

    [Test]
    public async Task What_cannot_be_sent_directly_goes_where_it_is_rendered_to_then()
    {
        var closed = false;
        Close(DiscordErrorCode.CannotMessageUser);
        _story
            .Recipients.WhenForAnyArgs(recipients => recipients.NoteAsync(default, default, default, default, default))
            .Do(_ => closed = true);
        _story.Rendering = _ => closed ? OutboxFixture.Show() : OutboxFixture.Direct(Ada);
        await _story.RequestAsync();

        await _story.DrainAsync();

        Assert.That(PostedIn(), Is.EqualTo([OutboxFixture.DirectMessages, OutboxFixture.Channel]));
        Assert.That(_story.Row().ChannelId, Is.EqualTo(OutboxFixture.Channel));
    }

    [Test]
    public async Task After_a_crash_within_the_nonces_life_the_same_nonce_is_sent_again()
    {
        var tried = await _story.RequestAndTryDirectlyAsync();

        await _story.DrainAsync();

        await _story.Rest.Received(1).CreateMessageAsync(
            OutboxFixture.DirectMessages, Arg.Any<OutgoingMessage>(), tried.Nonce, Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task After_a_crash_and_the_nonces_life_a_direct_message_that_arrived_is_found()
    {
        var tried = await _story.RequestAndTryDirectlyAsync();
        _story.Rest.ListMessagesAfterAsync(OutboxFixture.DirectMessages, Arg.Any<Snowflake>(), Arg.Any<int>(), Arg.Any<CancellationToken>())
            .Returns([OutboxFixture.Posted(OutboxFixture.DirectMessages, Standing, $"checkin.read:7:1~{tried.Nonce}")]);
        _story.Wire.Advance(TimeSpan.FromHours(1));

        await _story.DrainAsync();

        Assert.That((PostedIn().Count, _story.Row().MessageId), Is.EqualTo((0, Standing)));
    }

    [Test]
    public async Task What_stands_in_a_channel_is_not_changed_into_what_is_meant_for_one_person()
    {
        _story.Rendering = _ => OutboxFixture.Show();
        await _story.RequestAsync();
        await _story.DrainAsync();
        _story.Rendering = _ => OutboxFixture.Direct(Ada);
        await _story.RequestAsync();

        await _story.DrainAsync();

        Assert.That(PostedIn(), Is.EqualTo([OutboxFixture.Channel]));
        await _story.Rest.DidNotReceiveWithAnyArgs().EditMessageAsync(default, default, null!, default);
    }

    public void Dispose() => _story.Dispose();

    private void Close(int code) =>
        _story
            .Rest.CreateMessageAsync(
                OutboxFixture.DirectMessages,
                Arg.Any<OutgoingMessage>(),
                Arg.Any<string?>(),
                Arg.Any<CancellationToken>())
            .ThrowsAsync(OutboxFixture.Refusal(HttpStatusCode.Forbidden, code));

    private Task NotedAsync(DirectMessageOutcome outcome) =>
        _story.Recipients.Received(1).NoteAsync(_story.Cohort, Ada, outcome, Arg.Any<Instant>(), Arg.Any<CancellationToken>());

    private List<Snowflake> PostedIn() =>
    [
        .. _story.Rest.ReceivedCalls()
            .Where(call => call.GetMethodInfo().Name == nameof(_story.Rest.CreateMessageAsync))
            .Select(call => (Snowflake)call.GetArguments()[0]!),
    ];
}
